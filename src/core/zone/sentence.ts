// Tells sentences from labels, titles and entries of lists.

/** The fewest characters of a text that is not a label. */
const SHORTEST = 45;

/**
 * The end of a sentence, not of a number or an initial, also in scripts that write no spaces. A question is no proof: titles
 * of articles are questions, nor is the point of "vs." and "etc.". A colon at the end is one: what leads over to a list.
 */
const SENTENCE_END = /[^\s\d.]{2}(?<!\b(?:vs|etc))["”’)\]]*(?:[.!…]["”’)\]]*(?:\s|$)|:\s*$|[。！])/;

/** Returns whether a text has a sentence with an end, and so is running text, not a label or a title. */
export function hasSentence(text: string): boolean {
  return SENTENCE_END.test(text) && text.trim().length >= SHORTEST;
}
