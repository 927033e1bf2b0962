import type { Finding } from './find-matches.ts';

/** How far a page, as a whole, is about the glossary's field. */
export interface PageTopic {
  readonly words: number;
  /** Terms that the page names by a form that can mean nothing else, each with how often. */
  readonly unmistakable: ReadonlyMap<number, number>;
  readonly englishWords: number;
}

/** Reads a page's topic off all that was found in it. */
export function pageTopicOf(findings: Iterable<Finding>): PageTopic {
  let words = 0;
  let englishWords = 0;
  const unmistakable = new Map<number, number>();
  for (const finding of findings) {
    words += finding.words;
    englishWords += finding.englishWords;
    for (const { candidates } of finding.matches) {
      for (const { term, unmistakable: isSure } of candidates) {
        if (isSure) unmistakable.set(term, (unmistakable.get(term) ?? 0) + 1);
      }
    }
  }
  return { words, unmistakable, englishWords };
}

/** Distinct unmistakable terms, and their share of the words, from which a page is wholly about the field. */
const FULL_TERMS = 6;
const FULL_SHARE = 6 / 1000;

/** 0 for a page that has nothing to do with the field, 1 for one that is wholly about it. */
export function topicStrength(topic: PageTopic): number {
  let mentions = 0;
  // A term that is repeated says less of a page than another one: count its first mentions only.
  for (const count of topic.unmistakable.values()) mentions += Math.min(count, 4);
  const share = mentions / Math.max(topic.words, 150);
  return Math.min(1, topic.unmistakable.size / FULL_TERMS) * Math.min(1, share / FULL_SHARE);
}

/** The least share of the commonest English words at which a text counts as English. */
const ENGLISH_SHARE = 0.06;

/** Whether a text is English by its own words; a text of a few words takes the page's language. */
export function isEnglish(text: { words: number; englishWords: number }, page?: PageTopic): boolean {
  if (page && text.words < 25) return isEnglish(page);
  return text.englishWords >= text.words * ENGLISH_SHARE || text.words < 8;
}
