// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_SENTENCE } from '../../../src/browser/shared/requests.ts';
import type { Mark } from '../../../src/content/marking/highlighter.ts';
import { noteMeeting, sentenceAround } from '../../../src/content/reader/note-meeting.ts';
import { fakeBackground } from '../../fake-wire.ts';
import { makeReader } from '../../make-reader.ts';

/** jsdom knows no inline elements by itself. */
const INLINE = 'style="display: inline"';

/** A painted mark on the first place of a word in a page. */
function markOn(html: string, word: string): Mark {
  document.body.innerHTML = html;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    const startOffset = node.data.indexOf(word);
    if (startOffset < 0) continue;
    const painted = { startOffset, endOffset: startOffset + word.length };
    return { node, element: node.parentElement, painted } as unknown as Mark;
  }
  throw new Error(`There is no "${word}".`);
}

afterEach(() => vi.restoreAllMocks());

describe('sentenceAround', () => {
  it.each([
    ['its own text', '<p>One. We saw drift today. Two.</p>', 'We saw drift today.'],
    [
      'text around an inline element',
      `<p>One. We <b ${INLINE}>saw <i ${INLINE}>drift</i></b> today. Two.</p>`,
      'We saw drift today.',
    ],
    ['the block alone', '<div>Before<p>We saw drift</p>after</div>', 'We saw drift'],
    ['several lines of source', '<p>We saw\n   drift today.</p>', 'We saw drift today.'],
  ])('takes it from %s', (_what, html, sentence) => {
    expect(sentenceAround(markOn(html, 'drift'))).toBe(sentence);
  });

  it('cuts one that is too long around the term, so that it can be kept', () => {
    const long = `${'before '.repeat(300)}drift ${'after '.repeat(300)}`;
    const sentence = sentenceAround(markOn(`<p>${long}</p>`, 'drift'));
    expect(sentence).toContain('drift');
    expect(sentence.length).toBeLessThanOrEqual(MAX_SENTENCE);
  });
});

describe('noteMeeting', () => {
  it('tells the background where a term was met, only if the reader wants that kept', () => {
    const asked: object[] = [];
    fakeBackground((request) => void asked.push(request));
    const mark = markOn('<p>We saw drift.</p>', 'drift');
    noteMeeting(makeReader(), mark, 'term/drift');
    expect(asked).toEqual([]);
    noteMeeting(makeReader({ keepsMeetings: true }), mark, 'term/drift');
    expect(asked).toEqual([{ kind: 'met', term: 'term/drift', sentence: 'We saw drift.' }]);
  });
});
