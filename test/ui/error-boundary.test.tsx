// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { render as renderInto } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../src/ui/ErrorBoundary.tsx';
import { startWindow } from '../../src/ui/start-window.tsx';
import { speak, speakInBrackets } from '../fake-messages.ts';
import { untranslated } from '../untranslated.ts';

vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));

const reported = vi.fn();
beforeEach(() => {
  reported.mockClear();
  vi.stubGlobal('reportError', reported);
});
afterEach(() => {
  cleanup();
  renderInto(null, document.body);
  vi.unstubAllGlobals();
  speak();
});

const Content = () => <p>All is well</p>;
const showsFailure = async (message: string) => {
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Something went wrong');
  expect(alert.textContent).toContain(message);
  expect(screen.queryByText('All is well')).toBeNull();
};

/** What a browser sends to a window; jsdom has no class for the second. */
const send = {
  error: (error: unknown) => fireEvent(window, new ErrorEvent('error', { error })),
  rejection: (reason: unknown) =>
    fireEvent(window, Object.assign(new Event('unhandledrejection'), { reason })),
};

describe('ErrorBoundary', () => {
  it('shows its children while nothing fails', () => {
    render(
      <ErrorBoundary>
        <Content />
      </ErrorBoundary>,
    );
    expect(screen.getByText('All is well')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each(['error', 'rejection'] as const)(
    'says so in their place after an %s that nobody handles',
    async (kind) => {
      render(
        <ErrorBoundary>
          <Content />
        </ErrorBoundary>,
      );
      send[kind](new Error('Storage is gone'));
      await showsFailure('Storage is gone');
      send[kind](new Error('And so is the rest'));
      await showsFailure('Storage is gone');
    },
  );

  it('says so where they cannot be rendered, and in the console', async () => {
    const Broken = () => {
      const [isBroken, setBroken] = useState(false);
      useEffect(() => setBroken(true), []);
      if (isBroken) throw new Error('No such term');
      return <Content />;
    };
    render(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    );
    await showsFailure('No such term');
    expect(reported).toHaveBeenCalledOnce();
  });

  it('passes over what the browser remarks without an error', () => {
    render(
      <ErrorBoundary>
        <Content />
      </ErrorBoundary>,
    );
    send.error(null);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('ends its children, and listens no longer when it is gone', async () => {
    const ended = vi.fn();
    const Listening = () => {
      useEffect(() => ended, []);
      return <Content />;
    };
    const { unmount } = render(
      <ErrorBoundary>
        <Listening />
      </ErrorBoundary>,
    );
    send.error(new Error('Storage is gone'));
    await showsFailure('Storage is gone');
    expect(ended).toHaveBeenCalledOnce();
    const removing = vi.spyOn(window, 'removeEventListener');
    unmount();
    expect(removing.mock.calls.map(([name]) => name)).toEqual(['error', 'unhandledrejection']);
  });
});

describe('startWindow', () => {
  it('shows what was loaded', async () => {
    startWindow('optionsTitle', async () => <Content />);
    expect(await screen.findByText('All is well')).toBeTruthy();
  });

  it('names the window, and says which language it speaks', async () => {
    speak({ optionsTitle: 'Gloss-Optionen', languageTag: 'ar', textDirection: 'rtl' });
    startWindow('optionsTitle', async () => <Content />);
    expect(document.title).toBe('Gloss-Optionen');
    expect(document.documentElement.matches('[lang="ar"][dir="rtl"]')).toBe(true);
    await screen.findByText('All is well');
  });

  it('says in the reader’s language that it has failed', async () => {
    speakInBrackets();
    startWindow('optionsTitle', () => Promise.reject(new Error('Storage is gone')));
    expect((await screen.findByRole('alert')).textContent).toContain('⟦Something went wrong⟧');
    expect(untranslated(document.body)).toEqual([]);
  });

  it('says so where nothing can be loaded', async () => {
    startWindow('optionsTitle', () => Promise.reject(new Error('Storage is gone')));
    await showsFailure('Storage is gone');
    expect(reported).toHaveBeenCalledOnce();
  });
});
