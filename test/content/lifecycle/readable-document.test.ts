import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenReadable } from '../../../src/content/lifecycle/readable-document.ts';

describe('whenReadable', () => {
  const dom = new JSDOM('<p>0</p>');
  let asked = 0;
  let size = 0;

  /** Whether it has resolved, in a window of this size that is the page's own or a frame in it. */
  async function isReadableIn(kind: 'page' | 'frame'): Promise<boolean> {
    vi.stubGlobal('top', kind === 'page' ? dom.window : {});
    let isReadable = false;
    const over = new dom.window.AbortController();
    void whenReadable(dom.window.document, over.signal).then(() => {
      isReadable = true;
    });
    await Promise.resolve();
    over.abort();
    return isReadable;
  }

  beforeEach(() => {
    asked = 0;
    vi.stubGlobal('window', dom.window);
    vi.stubGlobal('HTMLBodyElement', dom.window.HTMLBodyElement);
    for (const name of ['addEventListener', 'removeEventListener'] as const)
      vi.stubGlobal(name, () => undefined);
    for (const name of ['innerWidth', 'innerHeight']) {
      vi.stubGlobal(name, 0);
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get() {
          asked++;
          return size;
        },
      });
    }
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('does not have a page laid out to know its size', async () => {
    expect(await isReadableIn('page')).toBe(true);
    expect(asked).toBe(0);
  });

  it('leaves out a frame that is too small, and no other', async () => {
    size = 40;
    expect(await isReadableIn('frame')).toBe(false);
    size = 400;
    expect(await isReadableIn('frame')).toBe(true);
  });
});
