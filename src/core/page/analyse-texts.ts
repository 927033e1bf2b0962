// Turns the texts of a page into matches to show: finds forms, applies page definitions, scores senses, chooses
// matches.
import { findMatches, type TextMatches } from '../forms/find-matches.ts';
import type { FormIndex } from '../forms/form-index.ts';
import { NO_TOPIC, sumTopics, sumWords, topicOf, topicStrength } from '../sense/page-topic.ts';
import { senseMatches } from '../sense/score-senses.ts';
import { TextBuffer } from '../text/text-buffer.ts';
import { textZones } from '../zone/text-zones.ts';
import type { PageText, PlacedDefinition, RestOfPage, TextAnalysis } from './analysis-schemas.ts';
import { candidatesBySense } from './candidates-by-sense.ts';
import { type OwnUse, ownUses } from './own-uses.ts';
import { applyPageDefinitions, definitionsIn } from './page-definitions.ts';
import { meaningsOf, OWN_WORDS_FROM } from './page-meanings.ts';

export const NO_REST: RestOfPage = { topic: NO_TOPIC, definitions: [] };

/** What is found in a text, once page definitions are applied. */
export interface MatchedText {
  readonly textMatches: TextMatches;
  readonly definitions: readonly PlacedDefinition[];
  /** The uses of short forms that only the page explains. */
  readonly uses: readonly OwnUse[];
}

/**
 * Analyses neighbouring texts of a page, in their order: finds every form in them, scores its senses by what the page
 * says that it stands for, by the words near it and by the page's topic, and chooses what to show. `rest` comes from
 * the page outside of these texts. Short forms that only the page explains are among it from the strength `ownFrom` of the
 * page's topic on. Nothing of the texts is kept: `buffer` is cleared. Pass the same buffer each time to save allocating
 * memory.
 */
export function analyseTexts(
  index: FormIndex,
  texts: readonly PageText[],
  rest: RestOfPage,
  buffer = new TextBuffer(),
  ownFrom = OWN_WORDS_FROM,
): TextAnalysis {
  try {
    const found = findMatchesInTexts(index, texts, rest, buffer);
    const topics = found.map(({ textMatches }) => topicOf(index, textMatches));
    const page = sumTopics([rest.topic, ...topics]);
    const allTextMatches = found.map(({ textMatches }) => textMatches);
    const sensed = senseMatches(index, allTextMatches, page);
    const strength = topicStrength(page);
    return {
      texts: found.map(({ definitions, uses }, textIndex) => ({
        topic: topics[textIndex] ?? NO_TOPIC,
        definitions,
        matches: candidatesBySense(
          index,
          sensed[textIndex] ?? [],
          textZones(texts[textIndex]?.text ?? ''),
          strength < ownFrom ? [] : uses,
        ),
      })),
      strength,
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
  const found = texts.map(({ text, titles }): MatchedText => {
    const textMatches = findMatches(index, text, buffer);
    return { textMatches, definitions: definitionsIn(index, textMatches, titles), uses: [] };
  });
  if (rest.definitions.length === 0 && found.every(({ definitions }) => definitions.length === 0))
    return found;
  const meanings = meaningsOf([...rest.definitions, ...found.flatMap(({ definitions }) => definitions)]);
  const page = sumWords([rest.topic, ...found.map(({ textMatches }) => textMatches)]);
  const usesIn = ownUses(meanings, page);
  return found.map(({ textMatches, definitions }) => {
    const applied = applyPageDefinitions(index, textMatches, definitions, meanings, page);
    return { textMatches: applied, definitions, uses: usesIn(applied, definitions) };
  });
}
