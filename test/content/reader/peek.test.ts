// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { peekAt } from '../../../src/content/reader/peek.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { fakeBackground } from '../../fake-wire.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const work = { current: new AbortController() };
const asked: string[] = [];
beforeEach(() => {
  fakeBrowser.reset();
  work.current = new AbortController();
  asked.length = 0;
  fakeBackground(({ kind }) => {
    asked.push(kind);
    return null;
  });
});
afterEach(() => {
  work.current.abort();
  vi.restoreAllMocks();
});

/** A page with something hidden; returns what peeks at it, and whether it shows it. */
function pageWith({ known = 0, isPopoverOpen = false }) {
  const shown = { is: false };
  const hidden = () => ({ repeated: 0, known, learned: 0, basic: 0, crowded: 0 });
  const page = {
    hidden,
    isPopoverOpen: () => isPopoverOpen,
    peek: (isOn: boolean) => {
      shown.is = isOn;
    },
  };
  return { peek: peekAt(page, work.current.signal), shown };
}

/** Presses Escape; returns whether the page still hears of it as if nobody had. */
function escapeReachesPage(): boolean {
  const heard = vi.fn();
  document.addEventListener('keydown', heard, { once: true });
  const isLeft = document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
  );
  document.removeEventListener('keydown', heard);
  expect(heard).toHaveBeenCalledTimes(isLeft ? 1 : 0);
  return isLeft;
}

describe('peekAt', () => {
  it('shows what is hidden until it is told otherwise, or told again', () => {
    const { peek, shown } = pageWith({ known: 3 });
    const states = [true, true, false, null, null, false].map((isOn) => {
      peek(isOn);
      return shown.is;
    });
    expect(states).toEqual([true, true, false, true, false, false]);
  });

  it('ends by Escape, which the page then does not get, and tells the other frames', () => {
    const { peek, shown } = pageWith({ known: 3 });
    peek(null);
    expect(escapeReachesPage()).toBe(false);
    expect(shown.is).toBe(false);
    expect(asked).toEqual(['endPeek']);
    expect(escapeReachesPage()).toBe(true);
  });

  it.each([
    ['nothing is hidden', {}],
    ['the popover lies over it', { known: 3, isPopoverOpen: true }],
  ])('leaves Escape alone where %s', (_what, given) => {
    const { peek } = pageWith(given);
    peek(true);
    expect(escapeReachesPage()).toBe(true);
    expect(asked).toEqual([]);
  });

  it('leaves Escape alone once it has ended', () => {
    const { peek } = pageWith({ known: 3 });
    peek(true);
    work.current.abort();
    expect(escapeReachesPage()).toBe(true);
  });
});
