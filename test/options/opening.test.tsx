// @vitest-environment jsdom
// How explanations open, and the list of keys, as the options show them.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';
import { CommandKeys } from '../../src/options/CommandKeys.tsx';
import { OpeningChoice } from '../../src/options/OpeningChoice.tsx';
import { fakeBrowser, haveCommands } from '../fake-extension.ts';

vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  cleanup();
  haveCommands([]);
});

describe('OpeningChoice', () => {
  it('shows the rest in seconds, and tells each choice', () => {
    const onChange = vi.fn();
    render(<OpeningChoice settings={{ ...DEFAULT_SETTINGS, restMs: 350 }} onChange={onChange} />);
    const slider = screen.getByRole('slider', { name: /rests on a term for/ });
    expect(slider.getAttribute('aria-valuetext')).toBe('0.35 s');
    fireEvent.change(slider, { target: { value: '1000' } });
    fireEvent.click(screen.getByRole('radio', { name: /Alt key/ }));
    fireEvent.click(screen.getByRole('radio', { name: /in the panel beside the page/ }));
    fireEvent.click(screen.getByRole('switch', { name: /Tab key/ }));
    expect(onChange.mock.calls).toEqual([
      [{ restMs: 1000 }],
      [{ opensBy: 'alt' }],
      [{ opensIn: 'panel' }],
      [{ tabReachesMarks: false }],
    ]);
  });
});

describe('CommandKeys', () => {
  it('lists the commands with the keys that they have now, and again when the reader comes back', async () => {
    haveCommands([
      { name: 'next-term', description: 'Explain the next term', shortcut: 'Alt+Shift+.' },
      { name: 'search', description: 'Look up a term', shortcut: '' },
      { name: '_execute_action', description: '', shortcut: '' },
    ]);
    render(<CommandKeys />);
    const keys = () => screen.getAllByRole('definition').map(({ textContent }) => textContent);
    await vi.waitFor(() => expect(keys()).toEqual(['Alt+Shift+.', 'no key']));
    haveCommands([{ name: 'search', description: 'Look up a term', shortcut: 'Ctrl+Shift+Y' }]);
    fireEvent.focus(window);
    await vi.waitFor(() => expect(keys()).toEqual(['Ctrl+Shift+Y']));
  });

  it('leads to the browser’s own list', async () => {
    haveCommands([{ name: 'search', description: 'Look up a term', shortcut: '' }]);
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    render(<CommandKeys />);
    fireEvent.click(await screen.findByRole('button', { name: 'Change keys' }));
    await vi.waitFor(() => expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' }));
  });

  it('shows nothing where there are no keys', () => {
    const { container } = render(<CommandKeys />);
    expect(container.textContent).toBe('');
  });
});
