import { type Finding, findMatches } from '../forms/find-matches.ts';
import type { FormIndex } from '../forms/form-index.ts';
import {
  NO_TOPIC,
  type PageTopic,
  sumTopics,
  sumWords,
  topicOf,
  topicStrength,
} from '../sense/page-topic.ts';
import { senseMatches } from '../sense/sense.ts';
import { TextRoom } from '../text/searched-text.ts';
import { type ChosenMatch, chooseMatches } from './choose-matches.ts';
import { definitionsIn, heedDefinitions, type TextTitle } from './page-definitions.ts';
import { meaningsOf, type PageDefinition } from './page-meanings.ts';

/** A text of a page, with the titles of its elements that say what a short form stands for. */
export interface PageText {
  readonly text: string;
  readonly titles: readonly TextTitle[];
}

/** What the rest of a page says for some of its texts. It can be sent as a message. */
export interface RestOfPage {
  readonly topic: PageTopic;
  readonly definitions: readonly PageDefinition[];
}

export const NO_REST: RestOfPage = { topic: NO_TOPIC, definitions: [] };

/** What reading some texts of a page gives. It can be sent as a message. */
export interface Reading {
  readonly texts: readonly ReadText[];
  /** How far the page is about the field, 0 to 1, as the texts were judged by it. */
  readonly strength: number;
}

export interface ReadText {
  /** The text's own part in the page's topic. */
  readonly topic: PageTopic;
  /** What the text says that short forms stand for. */
  readonly definitions: readonly PageDefinition[];
  readonly matches: readonly ChosenMatch[];
}

/** What is found in a text, as far as the page lets it stand. */
export interface HeededFinding {
  readonly finding: Finding;
  readonly definitions: readonly PageDefinition[];
}

/** For one reading after the other: nothing of its texts is left when a reading ends. */
const room = new TextRoom();

/**
 * Reads neighbouring texts of a page, in their order: finds every form in them, judges the sense of each by what the
 * page says that it stands for, by the words near it and by the topic of the page, and chooses what to show. `rest` is
 * of what stands outside these texts. Nothing of them is kept.
 */
export function readTexts(index: FormIndex, texts: readonly PageText[], rest: RestOfPage): Reading {
  try {
    return read(index, texts, rest);
  } finally {
    room.clear();
  }
}

function read(index: FormIndex, texts: readonly PageText[], rest: RestOfPage): Reading {
  const found = findAndHeed(index, texts, rest, room);
  const topics = found.map(({ finding }) => topicOf(finding));
  const page = sumTopics([rest.topic, ...topics]);
  const findings = found.map(({ finding }) => finding);
  const sensed = senseMatches(index, findings, page);
  return {
    texts: found.map(({ definitions }, place) => ({
      topic: topics[place] ?? NO_TOPIC,
      definitions,
      matches: chooseMatches(sensed[place] ?? []),
    })),
    strength: topicStrength(page),
  };
}

/**
 * Finds every form in some texts of a page, and takes out what the page itself says to be something else. The findings
 * last until their room is cleared.
 */
export function findAndHeed(
  index: FormIndex,
  texts: readonly PageText[],
  rest: RestOfPage,
  room = new TextRoom(),
): HeededFinding[] {
  const found = texts.map(({ text, titles }) => {
    const finding = findMatches(index, text, room);
    const own = definitionsIn(index, finding, titles);
    return { finding, own, definitions: NO_DEFINITIONS };
  });
  if (rest.definitions.length === 0 && found.every(({ own }) => own.length === 0)) return found;
  const meanings = meaningsOf([...rest.definitions, ...found.flatMap(({ own }) => own)]);
  const page = sumWords([rest.topic, ...found.map(({ finding }) => finding)]);
  return found.map(({ finding, own, definitions }) => ({
    finding: heedDefinitions(finding, own, meanings, page),
    definitions:
      own.length === 0 ? definitions : own.map(({ short, long, terms }) => ({ short, long, terms })),
  }));
}

const NO_DEFINITIONS: readonly PageDefinition[] = [];
