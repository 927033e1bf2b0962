// The texts of a page and their analysis, as they go between the page and the background.
import * as v from 'valibot';
import type { Frozen } from '../schema/frozen.ts';
import { type PageTopic, pageTopicSchema } from '../sense/page-topic-schema.ts';
import type { Zone } from '../zone/zone.ts';

const textTitleSchema = v.object({
  /** Offsets in the text, end exclusive. */
  start: v.number(),
  end: v.number(),
  title: v.string(),
});
/** What an element says that its text stands for: the title of an <abbr>, or the text beside it in a list or a table. */
export type TextTitle = Frozen<v.InferOutput<typeof textTitleSchema>>;

export const pageTextSchema = v.object({ text: v.string(), titles: v.array(textTitleSchema) });
/** A text of a page, with the titles of its elements that say what a short form stands for. */
export type PageText = Frozen<v.InferOutput<typeof pageTextSchema>>;

const pageDefinitionSchema = v.object({
  /** As the page writes it, in the singular. */
  short: v.string(),
  /** The page's own words. */
  long: v.string(),
  /** The ids of the terms that it means; none where the glossary has no term for it. */
  terms: v.array(v.string()),
  /**
   * Whether the short form is a form of these terms ('term'), something other than all terms of this form ('other'), or a form
   * of no term ('own').
   */
  is: v.picklist(['term', 'other', 'own']),
});
/** What a page says that a short form stands for. */
export type PageDefinition = Frozen<v.InferOutput<typeof pageDefinitionSchema>>;

/** A definition with the offset, in its text, of the short form that it explains. */
export interface PlacedDefinition extends PageDefinition {
  readonly at: number;
}

export const restOfPageSchema = v.object({
  topic: pageTopicSchema,
  definitions: v.array(pageDefinitionSchema),
});
/** What the rest of a page says about some of its texts. */
export type RestOfPage = Frozen<v.InferOutput<typeof restOfPageSchema>>;

/**
 * A match that may be shown, with the ids of the terms that it means here, best first. There are none where the glossary has
 * no term for it: then the page has words for it.
 */
export interface ChosenMatch {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
  /** The page's own words for it, where the page says what it stands for. */
  readonly expansion: string | null;
  /** Why nobody wants a mark there, if so. Its text tells some reasons, its place in the page others. */
  readonly zone: Zone | null;
  /** How far into the field its likeliest term lies: 0 for an everyday word, 1 for basic, 2 for intermediate, 3 for advanced. */
  readonly depth: number;
}

/** What came of a text of a page. */
export interface AnalysedText {
  /** The text's own part in the page's topic. */
  readonly topic: PageTopic;
  /** What the text says that short forms stand for. */
  readonly definitions: readonly PlacedDefinition[];
  readonly matches: readonly ChosenMatch[];
}

/** What came of some texts of a page. */
export interface TextAnalysis {
  readonly texts: readonly AnalysedText[];
  /** How far the page is about the field, 0 to 1, as it was taken to be for these texts. */
  readonly strength: number;
}
