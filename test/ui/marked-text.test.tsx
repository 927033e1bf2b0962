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
    expect(last.mock.calls).toEqual([['overfitting'], ['overfitting'], ['overfitting']]);
    expect(first).not.toHaveBeenCalled();
  });
});
