// Finds the sentence of a text in which something stands.

/** A stretch of a text: offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Returns the sentence around an offset of a text, without white space at its ends. */
export function sentenceAt(text: string, offset: number): Stretch {
  // A line of the source is no paragraph.
  const line = text.replace(/\s/g, ' ');
  const found = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line).containing(offset);
  const { segment, index } = found ?? { segment: line, index: 0 };
  const start = index + segment.length - segment.trimStart().length;
  return { start, end: start + segment.trim().length };
}

/** Returns a stretch of a text around an offset in one line of about this many characters, cut between words. */
export function excerptAround(text: string, { start, end }: Stretch, offset: number, length: number): string {
  if (end - start <= length) return oneLine(text.slice(start, end));
  // The long form mostly stands before the short form.
  const from = Math.max(start, Math.min(offset - Math.round(length / 2), end - length));
  const to = Math.min(end, from + length);
  const cut = text.slice(from, to);
  const head = from > start ? cut.replace(/^\S*\s+/, '… ') : cut;
  return oneLine(to < end ? head.replace(/\s+\S*$/, ' …') : head);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
