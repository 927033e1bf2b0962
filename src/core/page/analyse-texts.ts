// All that is made of the texts of a page: forms are found, page definitions applied, senses scored, matches chosen.
import { findMatches, type TextMatches } from '../forms/find-matches.ts';
import type { FormIndex } from '../forms/form-index.ts';
import { NO_TOPIC, sumTopics, sumWords, topicOf, topicStrength } from '../sense/page-topic.ts';
import { senseMatches } from '../sense/score-senses.ts';
import { TextBuffer } from '../text/text-buffer.ts';
import type { PageDefinition, PageText, RestOfPage, TextAnalysis } from './analysis-schemas.ts';
import { chooseMatches } from './choose-matches.ts';
import { applyPageDefinitions, definitionsIn } from './page-definitions.ts';
import { meaningsOf } from './page-meanings.ts';

export const NO_REST: RestOfPage = { topic: NO_TOPIC, definitions: [] };

/** What is found in a text, as far as the page lets it stand. */
export interface MatchedText {
  readonly textMatches: TextMatches;
  readonly definitions: readonly PageDefinition[];
}

/**
 * Reads neighbouring texts of a page, in their order: finds every form in them, scores the sense of each by what the
 * page says that it stands for, by the words near it and by the topic of the page, and chooses what to show. `rest` is
 * of what stands outside these texts. Nothing of them is kept: `buffer` is cleared. Pass the same one each time to save
 * the time of new memory.
 */
export function analyseTexts(
  index: FormIndex,
  texts: readonly PageText[],
  rest: RestOfPage,
  buffer = new TextBuffer(),
): TextAnalysis {
  try {
    const found = findMatchesInTexts(index, texts, rest, buffer);
    const topics = found.map(({ textMatches }) => topicOf(textMatches));
    const page = sumTopics([rest.topic, ...topics]);
    const allTextMatches = found.map(({ textMatches }) => textMatches);
    const sensed = senseMatches(index, allTextMatches, page);
    return {
      texts: found.map(({ definitions }, textIndex) => ({
        topic: topics[textIndex] ?? NO_TOPIC,
        definitions,
        matches: chooseMatches(sensed[textIndex] ?? []),
      })),
      strength: topicStrength(page),
    };
  } finally {
    buffer.clear();
  }
}

/**
 * Finds every form in some texts of a page, and takes out what the page itself says to be something else. The result
 * is valid until the buffer is cleared.
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
    textMatches: applyPageDefinitions(textMatches, own, meanings, page),
    definitions:
      own.length === 0 ? definitions : own.map(({ short, long, terms }) => ({ short, long, terms })),
  }));
}

const NO_DEFINITIONS: readonly PageDefinition[] = [];
