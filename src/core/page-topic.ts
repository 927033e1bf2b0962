import type { Finding } from './find-matches.ts';

/** How far some texts of a page, or a page as a whole, are about the glossary's field. It can be sent as a message. */
export interface PageTopic {
  readonly words: number;
  /** How many of the words are among the commonest of English. */
  readonly englishWords: number;
  /** The places of the terms that are named by a form that can mean nothing else, each with how often. */
  readonly unmistakable: readonly (readonly [term: number, mentions: number])[];
}

export const NO_TOPIC: PageTopic = { words: 0, englishWords: 0, unmistakable: [] };

/** Reads a text's part in its page's topic off all that was found in it. */
export function topicOf({ words, englishWords, matches }: Finding): PageTopic {
  const mentions = new Map<number, number>();
  for (const { candidates } of matches) {
    for (const { term, unmistakable } of candidates)
      if (unmistakable) mentions.set(term, (mentions.get(term) ?? 0) + 1);
  }
  return { words, englishWords, unmistakable: [...mentions] };
}

/** The topic of all parts together. */
export function sumTopics(parts: Iterable<PageTopic>): PageTopic {
  let words = 0;
  let englishWords = 0;
  const mentions = new Map<number, number>();
  for (const part of parts) {
    words += part.words;
    englishWords += part.englishWords;
    for (const [term, count] of part.unmistakable) mentions.set(term, (mentions.get(term) ?? 0) + count);
  }
  return { words, englishWords, unmistakable: [...mentions] };
}

/** What is left of a topic without a part of it. */
export function topicWithout(whole: PageTopic, part: PageTopic): PageTopic {
  const mentions = new Map(whole.unmistakable);
  for (const [term, count] of part.unmistakable) mentions.set(term, (mentions.get(term) ?? 0) - count);
  return {
    words: whole.words - part.words,
    englishWords: whole.englishWords - part.englishWords,
    unmistakable: [...mentions].filter(([, count]) => count > 0),
  };
}

/** Distinct unmistakable terms, and their share of the words, from which a page is wholly about the field. */
const FULL_TERMS = 6;
const FULL_SHARE = 3.5 / 1000;

/** 0 for a page that has nothing to do with the field, 1 for one that is wholly about it. */
export function topicStrength(topic: PageTopic): number {
  let mentions = 0;
  // A term that is repeated says less of a page than another one: count its first mentions only.
  for (const [, count] of topic.unmistakable) mentions += Math.min(count, 4);
  const share = mentions / Math.max(topic.words, 150);
  return Math.min(1, topic.unmistakable.length / FULL_TERMS) * Math.min(1, share / FULL_SHARE);
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
