// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PanelLine } from '../../src/popup/PanelLine.tsx';
import '../fake-extension.ts';

const panel = (isOpen: boolean) => ({ isOpen, open: vi.fn(async () => undefined) });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('PanelLine', () => {
  it('opens the panel in the moment of the press, and then closes the popup', async () => {
    const closing = vi.fn();
    vi.stubGlobal('close', closing);
    const closed = panel(false);
    const { container } = render(<PanelLine panel={closed} isOnlyThere={false} />);
    expect(container.querySelector('.panel-note')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Open the panel beside the page' }));
    expect(closed.open).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(closing).toHaveBeenCalledOnce());
  });

  it('says where definitions open, for a reader who wants them there', () => {
    render(<PanelLine panel={panel(false)} isOnlyThere={true} />);
    expect(screen.getByText(/while it is closed, over the text/)).toBeTruthy();
  });

  it('says so where the browser does not open it', async () => {
    const refused = { isOpen: false, open: () => Promise.reject(new Error('Not here')) };
    render(<PanelLine panel={refused} isOnlyThere={false} />);
    fireEvent.click(screen.getByRole('button'));
    expect((await screen.findByRole('alert')).textContent).toBe('The browser did not open it.');
  });

  it.each([true, false])('is nothing where the panel is open', (isOnlyThere) => {
    const { container } = render(<PanelLine panel={panel(true)} isOnlyThere={isOnlyThere} />);
    expect(container.textContent).toBe('');
  });
});
