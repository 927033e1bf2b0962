// What texts say about their page's topic, as it goes between a page and the background.
import * as v from 'valibot';
import type { Frozen } from '../schema/frozen.ts';

export const pageTopicSchema = v.object({
  wordCount: v.number(),
  /** How many of the words are among the commonest of English. */
  englishWordCount: v.number(),
  /** How many words belong to the field's vocabulary. */
  vocabularyCount: v.number(),
  /** How many matches begin with the field's name as all know it, "AI". */
  fieldNameCount: v.number(),
  /** The ids of the terms that are named by an unambiguous form, without terms of business, each with how often. */
  fieldMentions: v.array(v.tuple([v.string(), v.number()])),
});

/** How far some texts of a page, or a page as a whole, are about the glossary's field. */
export type PageTopic = Frozen<v.InferOutput<typeof pageTopicSchema>>;
