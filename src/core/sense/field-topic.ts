// The topic of texts that are about the field beyond doubt.
import type { PageTopic } from './page-topic-schema.ts';

/**
 * The topic of a text that is about the field beyond doubt, as the glossary's own are: more terms than any page
 * names.
 */
export const FIELD_TOPIC: PageTopic = {
  wordCount: 300,
  vocabularyCount: 150,
  englishWordCount: 100,
  fieldNameCount: 0,
  // No term has one of these ids.
  fieldMentions: Array.from({ length: 40 }, (_, index) => [`any-${index}`, 4] as const),
};
