import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenAtRest } from '../../../src/content/lifecycle/frame-at-rest.ts';

describe('whenAtRest', () => {
  const { window } = new JSDOM('<p>0</p>');
  const { document } = window;
  const change = () => document.querySelector('p')?.append('!');

  beforeEach(() => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
    });
    vi.stubGlobal('MutationObserver', window.MutationObserver);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** Whether it has resolved after some milliseconds, in which something is done every `every` milliseconds. */
  async function isStillAfter(ms: number, act?: () => void, every = ms): Promise<boolean> {
    let isStill = false;
    void whenAtRest(document).then(() => {
      isStill = true;
    });
    for (let passed = 0; passed < ms; passed += every) {
      act?.();
      await vi.advanceTimersByTimeAsync(every);
    }
    return isStill;
  }

  it('resolves when nothing has changed for a moment', async () => {
    expect(await isStillAfter(990)).toBe(false);
    expect(await isStillAfter(1010)).toBe(true);
  });

  it('waits while the document keeps changing, and then for no more than some seconds', async () => {
    expect(await isStillAfter(4000, change, 100)).toBe(false);
    expect(await isStillAfter(7000, change, 100)).toBe(true);
  });

  it('looks away after a change, and begins anew', async () => {
    // From 200 ms on it looks away until 1,200, and is told of nothing by 2,200.
    const changeAt200 = () => {
      let steps = 0;
      return () => {
        if (steps++ === 2) change();
      };
    };
    expect(await isStillAfter(2100, changeAt200(), 100)).toBe(false);
    expect(await isStillAfter(2300, changeAt200(), 100)).toBe(true);
  });
});
