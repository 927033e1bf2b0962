import type { AnalysedText, PageText, RestOfPage, TextAnalysis } from '../../core/page/analyse-texts.ts';
import {
  changedMeanings,
  meaningsOf,
  type PageDefinition,
  type PageMeanings,
} from '../../core/page/page-meanings.ts';
import {
  NO_TOPIC,
  type PageTopic,
  sumTopics,
  topicStrength,
  topicWithout,
} from '../../core/sense/page-topic.ts';
import type { TextBlock } from './page-text.ts';
import { titlesIn } from './text-titles.ts';

/** Judges a page's blocks by what the page as a whole is about, and by what it says that its short forms stand for. */
export interface PageAnalysis {
  /**
   * What to show in blocks that were read, and in those that the page, changed by them, puts in another light; null
   * where nobody could say.
   */
  judge(fresh: readonly TextBlock[]): Promise<Map<TextBlock, AnalysedText> | null>;
  /** Whether a text node stands in a block that was judged. */
  knows(node: Text): boolean;
  /**
   * Whether a block that defines a short form has gone since, so that what it said for the others holds no longer, or
   * nobody could say the last time.
   */
  isOutdated(): boolean;
}

/** A block that was read. */
interface ReadBlock {
  readonly block: TextBlock;
  /** Its part in the page's topic. */
  readonly topic: PageTopic;
  /** What it says that short forms stand for. */
  readonly definitions: readonly PageDefinition[];
  /** The strength of the topic by which its matches were judged. */
  readonly judgedAt: number;
  /** The meanings of short forms by which they were judged. */
  readonly judgedBy: PageMeanings;
}

/** How much a page's topic must shift until what was read before is judged anew. */
const TOPIC_SHIFT = 0.15;
/**
 * How many times as many characters as a page has words must have been read since its topic was last counted, until it
 * is counted anew: a fiftieth, which is about a three-hundredth of its text.
 */
const RECOUNT_SHARE = 50;
/** Reading a page anew may shift its topic again, but hardly: it is done so often at most. */
const MAX_ROUNDS = 2;
/** How many characters are read at once: the background answers other pages in between. */
const CHARACTERS_AT_ONCE = 60_000;

/** Makes the judge of a page; `read` reads texts of it, and gives null where nobody could. */
export function pageAnalysis(
  read: (texts: readonly PageText[], rest: RestOfPage) => Promise<TextAnalysis | null>,
): PageAnalysis {
  /** The blocks in which each text node stands: one, but of a long text's pieces. */
  const known = new Map<Text, readonly ReadBlock[]>();
  /** The blocks that define a short form. */
  const defining = new Set<ReadBlock>();
  let whole = NO_TOPIC;
  /** What short forms meant when all blocks that hold them had last been judged by it. */
  let heeded: PageMeanings = new Map();
  let charactersRead = 0;
  /** Whether the last judgement failed: what it should have found out is still to be. */
  let hasFailed = false;

  const isCurrent = (record: ReadBlock) =>
    record.block.parts.some(({ node }) => node.isConnected && known.get(node)?.includes(record));

  const definitionsWithout = (blocks: ReadonlySet<TextBlock>) =>
    [...defining].flatMap(({ block, definitions }) => (blocks.has(block) ? [] : definitions));

  /** Reads some blocks, and notes what they say for the page; gives whether all could be read. */
  const readAll = async (
    blocks: readonly TextBlock[],
    topicOutside: (chunk: readonly TextBlock[]) => PageTopic,
    judged: Map<TextBlock, AnalysedText>,
  ): Promise<boolean> => {
    // One after the other: to send a book at once would keep the page waiting, and each tells the next its definitions.
    for (const chunk of chunksOf(blocks)) {
      const definitions = definitionsWithout(new Set(chunk));
      const texts = chunk.map((block) => ({ text: block.text, titles: titlesIn(block) }));
      const reading = await read(texts, { topic: topicOutside(chunk), definitions });
      if (reading === null || reading.texts.length !== chunk.length) return false;
      const judgedBy = meaningsOf([...definitions, ...reading.texts.flatMap((text) => text.definitions)]);
      chunk.forEach((block, place) => {
        const text = reading.texts[place];
        if (!text) return;
        judged.set(block, text);
        note({
          block,
          topic: text.topic,
          definitions: text.definitions,
          judgedAt: reading.strength,
          judgedBy,
        });
      });
    }
    return true;
  };

  const note = (record: ReadBlock) => {
    for (const { node } of record.block.parts) {
      const all = known.get(node) ?? NONE;
      for (const each of all) if (each.block === record.block) defining.delete(each);
      known.set(node, [...all.filter(({ block }) => block !== record.block), record]);
    }
    if (record.definitions.length > 0) defining.add(record);
  };

  /** The blocks that hold a short form which means something else than when they were judged. */
  const blocksToHeed = (fresh: readonly TextBlock[], meanings: PageMeanings): TextBlock[] => {
    const hasChanged = changedMeanings(heeded, meanings).length > 0;
    const records = hasChanged ? [...known.values()].flat() : fresh.flatMap(recordOf);
    const changes = new Map<PageMeanings, string[]>();
    const stale = new Set<TextBlock>();
    for (const { block, judgedBy } of records) {
      if (!block.parts.some(({ node }) => node.isConnected)) continue;
      let changed = changes.get(judgedBy);
      if (!changed) {
        changed = changedMeanings(judgedBy, meanings);
        changes.set(judgedBy, changed);
      }
      if (changed.some((short) => block.text.includes(short))) stale.add(block);
    }
    return [...stale];
  };

  const recordOf = (block: TextBlock) =>
    known.get(block.parts[0]?.node as Text)?.find((record) => record.block === block) ?? [];

  const judge = async (fresh: readonly TextBlock[]): Promise<Map<TextBlock, AnalysedText> | null> => {
    for (const { parts } of fresh) for (const { node } of parts) known.delete(node);
    for (const record of defining) if (!isCurrent(record)) defining.delete(record);
    const judged = new Map<TextBlock, AnalysedText>();
    const before = whole;
    if (!(await readAll(fresh, () => before, judged))) return null;

    const meanings = meaningsOf(definitionsWithout(new Set()));
    let toHeed = blocksToHeed(fresh, meanings);
    if (toHeed.length === 0) heeded = meanings;
    charactersRead += fresh.reduce((sum, { text }) => sum + text.length, 0);
    // To count the whole page anew for each word that changes would cost more than to read the word.
    if (toHeed.length === 0 && charactersRead * RECOUNT_SHARE < whole.words) return judged;
    charactersRead = 0;
    for (const node of known.keys()) if (!node.isConnected) known.delete(node);
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const records = new Map([...known.values()].flat().map((record) => [record.block, record] as const));
      const counted = sumTopics([...records.values()].map(({ topic }) => topic));
      whole = counted;
      const strength = topicStrength(counted);
      const shifted = [...records.values()].filter(
        ({ judgedAt }) => Math.abs(judgedAt - strength) > TOPIC_SHIFT,
      );
      const stale = new Set([...toHeed, ...shifted.map(({ block }) => block)]);
      if (stale.size === 0) break;
      const topicOf = (block: TextBlock) => records.get(block)?.topic ?? NO_TOPIC;
      const topicOutside = (chunk: readonly TextBlock[]) =>
        topicWithout(counted, sumTopics(chunk.map(topicOf)));
      // In the page's order, as neighbours lend each other their sense.
      const inOrder = [...records.keys()].filter((block) => stale.has(block));
      if (!(await readAll(inOrder, topicOutside, judged))) return null;
      toHeed = [];
    }
    heeded = meanings;
    return judged;
  };

  return {
    async judge(fresh) {
      const judged = await judge(fresh);
      hasFailed = judged === null;
      return judged;
    },
    knows: (node) => known.has(node),
    isOutdated: () => hasFailed || [...defining].some((record) => !isCurrent(record)),
  };
}

const NONE: readonly ReadBlock[] = [];

/** Blocks in their order, in runs of not too many characters. */
function chunksOf(blocks: readonly TextBlock[]): TextBlock[][] {
  const chunks: TextBlock[][] = [];
  let room = 0;
  for (const block of blocks) {
    if (room < block.text.length) {
      chunks.push([]);
      room = CHARACTERS_AT_ONCE;
    }
    chunks.at(-1)?.push(block);
    room -= block.text.length;
  }
  return chunks;
}
