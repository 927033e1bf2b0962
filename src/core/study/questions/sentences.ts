// The sentences of a text.

/** The glossary is English, and so are the pages on which terms are marked. */
const segmenter = /* @__PURE__ */ new Intl.Segmenter('en', { granularity: 'sentence' });

/** Returns the sentences of a text, each without the space around it. */
export function sentencesOf(text: string): string[] {
  return [...segmenter.segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '');
}
