// The sentences of a text.

/** The glossary is English, and so are the pages on which terms are marked. */
const segmenter = /* @__PURE__ */ new Intl.Segmenter('en', { granularity: 'sentence' });

/** What ends no sentence though it looks like an end: the initial of a name ("R. Edward Freeman"). */
const INITIAL = /(?:^|\s)\p{Lu}\.$/u;

/** Returns the sentences of a text, each without the space around it; a quoted question within one does not end it. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const part = segment.trim();
    const before = sentences.at(-1);
    if (part === '') continue;
    if (before !== undefined && (INITIAL.test(before) || /^\p{Ll}+ /u.test(part)))
      sentences[sentences.length - 1] = `${before} ${part}`;
    else sentences.push(part);
  }
  return sentences;
}
