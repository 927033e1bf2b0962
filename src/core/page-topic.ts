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
const FULL_SHARE = 3.5 / 1000;

/** 0 for a page that has nothing to do with the field, 1 for one that is wholly about it. */
export function topicStrength(topic: PageTopic): number {
  let mentions = 0;
  // A term that is repeated says less of a page than another one: count its first mentions only.
  for (const count of topic.unmistakable.values()) mentions += Math.min(count, 4);
  const share = mentions / Math.max(topic.words, 150);
  return Math.min(1, topic.unmistakable.size / FULL_TERMS) * Math.min(1, share / FULL_SHARE);
}

/** The shares of the commonest English words from which a whole page, and a passage of an English page, is English. */
const ENGLISH_PAGE = 0.06;
const ENGLISH_PASSAGE = 0.03;
/** A passage of fewer words says too little of its language: it has the page's. */
const PASSAGE_WORDS = 40;

/** Whether a page is English, by its own words; a page of a few words gets the benefit of the doubt. */
function isEnglishPage(page: PageTopic): boolean {
  return page.words < 8 || page.englishWords >= page.words * ENGLISH_PAGE;
}

/** Whether a passage of a page is English. */
export function isEnglish(passage: { words: number; englishWords: number }, page: PageTopic): boolean {
  if (passage.words < PASSAGE_WORDS) return isEnglishPage(page);
  const share = isEnglishPage(page) ? ENGLISH_PASSAGE : ENGLISH_PAGE;
  return passage.englishWords >= passage.words * share;
}
