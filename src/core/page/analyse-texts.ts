// Turns the texts of a page into matches to show: finds forms, applies page definitions, scores senses, chooses
// matches.
import { findMatches, type TextMatches } from '../forms/find-matches.ts';
import type { FormIndex } from '../forms/form-index.ts';
import { NO_TOPIC, sumTopics, sumWords, topicOf, topicStrength } from '../sense/page-topic.ts';
import { senseMatches } from '../sense/score-senses.ts';
import { TextBuffer } from '../text/text-buffer.ts';
import { textZones } from '../zone/text-zones.ts';
import type { PageDefinition, PageText, RestOfPage, TextAnalysis } from './analysis-schemas.ts';
import { chooseMatches } from './choose-matches.ts';
import { applyPageDefinitions, definitionsIn } from './page-definitions.ts';
import { meaningsOf } from './page-meanings.ts';

export const NO_REST: RestOfPage = { topic: NO_TOPIC, definitions: [] };

/** What is found in a text, once page definitions are applied. */
export interface MatchedText {
  readonly textMatches: TextMatches;
  readonly definitions: readonly PageDefinition[];
}

/**
 * Analyses neighbouring texts of a page, in their order: finds every form in them, scores its senses by what the page
 * says that it stands for, by the words near it and by the page's topic, and chooses what to show. `rest` comes from
 * the page outside of these texts. Nothing of them is kept: `buffer` is cleared. Pass the same buffer each time to
 * save allocating memory.
 */
export function analyseTexts(
  index: FormIndex,
  texts: readonly PageText[],
  rest: RestOfPage,
  buffer = new TextBuffer(),
): TextAnalysis {
  try {
    const found = findMatchesInTexts(index, texts, rest, buffer);
    const topics = found.map(({ textMatches }) => topicOf(index, textMatches));
    const page = sumTopics([rest.topic, ...topics]);
    const allTextMatches = found.map(({ textMatches }) => textMatches);
    const sensed = senseMatches(index, allTextMatches, page);
    return {
      texts: found.map(({ definitions }, textIndex) => ({
        topic: topics[textIndex] ?? NO_TOPIC,
        definitions,
        matches: chooseMatches(index, sensed[textIndex] ?? [], textZones(texts[textIndex]?.text ?? '')),
      })),
      strength: topicStrength(page),
    };
  } finally {
    buffer.clear();
  }
}

/**
 * Finds every form in some texts of a page, and drops what the page itself defines as something else. The result is
 * valid until the buffer is cleared.
 */
export function findMatchesInTexts(
  index: FormIndex,
  texts: readonly PageText[],
  rest: RestOfPage,
  buffer = new TextBuffer(),
): MatchedText[] {
  const found = texts.map(({ text, titles }) => {
    const textMatches = findMatches(index, text, buffer);
    const own = definitionsIn(index, textMatches, titles);
    return { textMatches, own, definitions: NO_DEFINITIONS };
  });
  if (rest.definitions.length === 0 && found.every(({ own }) => own.length === 0)) return found;
  const meanings = meaningsOf([...rest.definitions, ...found.flatMap(({ own }) => own)]);
  const page = sumWords([rest.topic, ...found.map(({ textMatches }) => textMatches)]);
  return found.map(({ textMatches, own, definitions }) => ({
    textMatches: applyPageDefinitions(index, textMatches, own, meanings, page),
    definitions:
      own.length === 0 ? definitions : own.map(({ short, long, terms }) => ({ short, long, terms })),
  }));
}

const NO_DEFINITIONS: readonly PageDefinition[] = [];
