// Works out what a page is about, and whether it is English.
import type { TextMatches } from '../forms/find-matches.ts';
import type { FormIndex } from '../forms/form-index.ts';
import { holdsOtherScript } from '../text/other-script.ts';
import { addByKey, countByKey } from '../text/sum-by-key.ts';
import type { PageTopic } from './page-topic-schema.ts';
import { TOPIC_WEIGHTS, type TopicWeights } from './weights.ts';

/** What decides whether a text is English. */
export type WordCounts = Pick<PageTopic, 'wordCount' | 'englishWordCount'>;

export const NO_TOPIC: PageTopic = {
  wordCount: 0,
  vocabularyCount: 0,
  englishWordCount: 0,
  fieldNameCount: 0,
  fieldMentions: [],
};

/** The id of the field's own term, and its name: not "AIDS", and no "ai", which is a word of other languages. */
export const FIELD_TERM = 'artificial-intelligence';
const FIELD_NAME = /^AI\b/;

/** Returns a text's part in its page's topic, from everything that was found in the text. */
export function topicOf(index: FormIndex, textMatches: TextMatches): PageTopic {
  const { wordCount, vocabulary, englishWordCount, matches, text } = textMatches;
  const mentioned: number[] = [];
  for (const { candidates } of matches) {
    for (const { term, countsForTopic } of candidates) if (countsForTopic) mentioned.push(term);
  }
  return {
    wordCount,
    vocabularyCount: vocabulary.length,
    englishWordCount,
    fieldNameCount: matches.filter(({ start, end }) => FIELD_NAME.test(text.original.slice(start, end)))
      .length,
    fieldMentions:
      mentioned.length === 0
        ? []
        : [...countByKey(mentioned)].map(([term, count]) => [index.term(term).id, count]),
  };
}

/** Returns the topic of all parts together. */
export function sumTopics(parts: Iterable<PageTopic>): PageTopic {
  const all = [...parts];
  let vocabularyCount = 0;
  let fieldNameCount = 0;
  const mentions = new Map<string, number>();
  for (const part of all) {
    vocabularyCount += part.vocabularyCount;
    fieldNameCount += part.fieldNameCount;
    addByKey(mentions, part.fieldMentions);
  }
  return { ...sumWords(all), vocabularyCount, fieldNameCount, fieldMentions: [...mentions] };
}

/** Returns the word counts of all texts together. */
export function sumWords(parts: Iterable<WordCounts>): WordCounts {
  let wordCount = 0;
  let englishWordCount = 0;
  for (const part of parts) {
    wordCount += part.wordCount;
    englishWordCount += part.englishWordCount;
  }
  return { wordCount, englishWordCount };
}

/** Returns what is left of a topic without one part of it. */
export function topicWithout(whole: PageTopic, part: PageTopic): PageTopic {
  const mentions = new Map(whole.fieldMentions);
  for (const [term, count] of part.fieldMentions) mentions.set(term, (mentions.get(term) ?? 0) - count);
  return {
    wordCount: whole.wordCount - part.wordCount,
    vocabularyCount: whole.vocabularyCount - part.vocabularyCount,
    englishWordCount: whole.englishWordCount - part.englishWordCount,
    fieldNameCount: whole.fieldNameCount - part.fieldNameCount,
    fieldMentions: [...mentions].filter(([, count]) => count > 0),
  };
}

/** A page of fewer words is measured as if it had this many: a single term in a line of text is no topic yet. */
const FEW_WORDS = 300;

/** Returns how far a page is about the field: 0 if it has nothing to do with it, 1 if it is wholly about it. */
export function topicStrength(topic: PageTopic, weights: TopicWeights = TOPIC_WEIGHTS): number {
  let mentions = 0;
  // A repeated term says less about a page than another term: count its first mentions only.
  for (const [, count] of topic.fieldMentions) mentions += Math.min(count, 4);
  const words = Math.max(topic.wordCount, FEW_WORDS);
  const breadth = Math.min(1, topic.fieldMentions.length / weights.fullTerms);
  const share = Math.min(1, mentions / words / weights.fullShare);
  // A page that names some terms in passing has little else of the field's words.
  const field = Math.min(1, (mentions + topic.vocabularyCount) / words / weights.fullField);
  return Math.max(breadth * share * field, nameStrength(topic, weights));
}

/**
 * Returns how far a page is about the field by how often it says the field's name: who writes for managers says little else
 * of it. That is half a topic at most, as it says little of which sense the words of the field have there.
 */
function nameStrength(topic: PageTopic, { fullName }: TopicWeights): number {
  if (!isEnglishPage(topic)) return 0;
  return Math.min(1, topic.fieldNameCount / Math.max(topic.wordCount, FEW_WORDS) / fullName) / 2;
}

/**
 * With at least this share of the commonest English words a whole page, or a passage of an English page, is English.
 */
const ENGLISH_PAGE = 0.06;
const ENGLISH_PASSAGE = 0.03;
/** A passage of fewer words says too little about its language: it takes the page's. */
const PASSAGE_WORDS = 40;

/** A page needs this many words to say what language it is in. */
const FEW_WORDS_OF_LANGUAGE = 8;

/** Returns whether a page is English, by its own words; a page of a few words gets the benefit of the doubt. */
export function isEnglishPage(page: WordCounts): boolean {
  return page.wordCount < FEW_WORDS_OF_LANGUAGE || page.englishWordCount >= page.wordCount * ENGLISH_PAGE;
}

/** Punctuation of code and formulas; a passage with one for every second word says nothing about its language. */
const CODE_PUNCTUATION = /[=(){}[\]<>_^$\\]/g;

/** Returns whether a passage of a page is English; code and formulas on an English page count as English. */
export function isEnglish(
  passage: Pick<TextMatches, 'wordCount' | 'englishWordCount' | 'text'>,
  page: WordCounts,
): boolean {
  // A page without spaces between its words has few of them.
  if (page.wordCount < FEW_WORDS_OF_LANGUAGE && holdsOtherScript(passage.text.original)) return false;
  if (passage.wordCount < PASSAGE_WORDS) return isEnglishPage(page);
  if (!isEnglishPage(page)) return passage.englishWordCount >= passage.wordCount * ENGLISH_PAGE;
  // One word short of the share may be chance.
  if (passage.englishWordCount + 1 >= passage.wordCount * ENGLISH_PASSAGE) return true;
  return (passage.text.original.match(CODE_PUNCTUATION)?.length ?? 0) >= passage.wordCount / 2;
}
