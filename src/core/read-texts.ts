import { type ChosenMatch, chooseMatches } from './choose-matches.ts';
import { findMatches } from './find-matches.ts';
import type { FormIndex } from './form-index.ts';
import { type PageTopic, sumTopics, topicOf, topicStrength } from './page-topic.ts';
import { senseMatches } from './sense.ts';
import { WordRoom } from './words-of.ts';

/** What reading some texts of a page gives. It can be sent as a message. */
export interface Reading {
  readonly texts: readonly ReadText[];
  /** How far the page is about the field, 0 to 1, as the texts were judged by it. */
  readonly strength: number;
}

export interface ReadText {
  /** The text's own part in the page's topic. */
  readonly topic: PageTopic;
  readonly matches: readonly ChosenMatch[];
}

/** For the words of one reading after the other: nothing of a finding is left when its reading ends. */
const room = new WordRoom();

/**
 * Reads neighbouring texts of a page, in their order: finds every form in them, judges the sense of each by the words
 * near it and by the topic of the page, of which `rest` is what stands outside these texts, and chooses what to show.
 */
export function readTexts(index: FormIndex, texts: readonly string[], rest: PageTopic): Reading {
  room.clear();
  const findings = texts.map((text) => findMatches(index, text, room));
  const topics = findings.map(topicOf);
  const page = sumTopics([rest, ...topics]);
  const sensed = senseMatches(index, findings, page);
  return {
    texts: topics.map((topic, place) => ({ topic, matches: chooseMatches(sensed[place] ?? []) })),
    strength: topicStrength(page),
  };
}
