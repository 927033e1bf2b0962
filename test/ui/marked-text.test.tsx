// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MarkedText, type TextMatch } from '../../src/ui/MarkedText.tsx';

const TEXTS = ['Overfitting meets data drift.', 'RAG and overfitting', '', 'Nothing here'];

/** Where a word stands in a text; none where it does not. */
const matchesOf = (text: string, words: readonly string[]): TextMatch[] =>
  words.flatMap((word) => {
    const start = text.toLowerCase().indexOf(word);
    return start < 0 ? [] : [{ start, end: start + word.length, ids: [word] }];
  });

describe('MarkedText', () => {
  let root: HTMLElement;
  beforeEach(() => {
    root = document.createElement('div');
    document.body.replaceChildren(root);
  });
  const show = (text: string, words: readonly string[], onOpen = (_id: string) => {}) =>
    act(() => {
      render(
        <p>
          Before <MarkedText text={text} matches={matchesOf(text, words)} onOpen={onOpen} /> after
        </p>,
        root,
      );
    });
  const marks = () => [...root.querySelectorAll('gloss-mark')].map(({ textContent }) => textContent);

  it('is rendered anew a hundred times, with other texts and other marks, and is right each time', () => {
    for (let turn = 0; turn < 100; turn++) {
      const text = TEXTS[turn % TEXTS.length] ?? '';
      const words = [['overfitting', 'data drift'], ['overfitting'], []][turn % 3] ?? [];
      show(text, words);
      expect(root.textContent).toBe(`Before ${text} after`);
      expect(marks().map((word) => word?.toLowerCase())).toEqual(
        matchesOf(text, words).map(({ ids: [word] }) => word),
      );
    }
  });

  it('opens a term by click, Enter and Space, each by the function of the last rendering', () => {
    const [first, last] = [vi.fn(), vi.fn()];
    show(TEXTS[1] ?? '', ['overfitting'], first);
    show(TEXTS[1] ?? '', ['overfitting'], last);
    const mark = root.querySelector<HTMLElement>('gloss-mark');
    mark?.click();
    for (const key of ['Enter', ' ', 'a']) mark?.dispatchEvent(new KeyboardEvent('keydown', { key }));
    expect(last.mock.calls).toEqual(Array(3).fill(['overfitting', mark]));
    expect(first).not.toHaveBeenCalled();
    mark?.focus();
    expect(last).toHaveBeenCalledTimes(3);
  });

  it('opens a term where the focus comes to it or the pointer rests on it, if it is to', () => {
    vi.useFakeTimers();
    const onOpen = vi.fn();
    act(() => {
      const matches = matchesOf(TEXTS[1] ?? '', ['overfitting']);
      render(<MarkedText text={TEXTS[1] ?? ''} matches={matches} onOpen={onOpen} opensAtRest />, root);
    });
    const mark = root.querySelector<HTMLElement>('gloss-mark');
    const point = (kind: string) => mark?.dispatchEvent(new Event(kind));
    point('pointerenter');
    vi.advanceTimersByTime(100);
    point('pointerleave');
    vi.advanceTimersByTime(1000);
    expect(onOpen).not.toHaveBeenCalled();
    point('pointerenter');
    vi.advanceTimersByTime(250);
    expect(onOpen.mock.calls).toEqual([['overfitting', mark]]);
    mark?.dispatchEvent(new Event('focus'));
    expect(onOpen).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });
});
