// Notes where the reader meets a term, for readers who want that kept.
import { ask } from '../../browser/shared/ask.ts';
import { excerptAround, sentenceAt } from '../../core/text/sentence-at.ts';
import type { Mark } from '../marking/highlighter.ts';
import type { Reader } from './follow-reader.ts';

/** The longest sentence that is noted, in characters; MAX_SENTENCE of requests.ts, with room for the dots of a cut. */
const LONGEST = 390;
/** How far around a mark its sentence is looked for. */
const AROUND = 1000;

/** Has it kept that the reader met a term at a mark, if the reader wants that. */
export function noteMeeting(reader: Reader, mark: Mark, term: string): void {
  if (!reader.facts().keepsMeetings) return;
  // What the background cannot keep, its console tells.
  void ask('met', { term, sentence: sentenceAround(mark) }).catch(() => undefined);
}

/** Returns the sentence in which a mark stands: of the text of the nearest element that is a block. */
export function sentenceAround({
  node,
  element,
  painted,
}: Pick<Mark, 'node' | 'element' | 'painted'>): string {
  const block = blockAround(element);
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, painted?.startOffset ?? 0);
  const start = before.toString();
  const from = Math.max(0, start.length - AROUND);
  const text = (block.textContent ?? '').slice(from, start.length + AROUND);
  const at = start.length - from;
  return excerptAround(text, sentenceAt(text, at), at, LONGEST);
}

function blockAround(element: HTMLElement): Element {
  let block: Element = element;
  while (block.parentElement && /^(?:inline|contents)/.test(getComputedStyle(block).display))
    block = block.parentElement;
  return block;
}
