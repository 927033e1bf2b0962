// Has the blocks of a page analysed, and carries what one block says over to the others: what the page as a whole is
// about, and what its short forms stand for.
//
//   fresh blocks ─▶ absorbed ─▶ stale by meaning: hold a short form that means something else than when they were analysed
//                           └─▶ stale by topic: analysed by another strength of the page's topic than it has now
//                               both are analysed again; that may shift the topic again, but hardly
import { NO_TOPIC, sumTopics, topicStrength, topicWithout } from '../sense/page-topic.ts';
import type { PageTopic } from '../sense/page-topic-schema.ts';
import type { AnalysedText, PageText, RestOfPage, TextAnalysis } from './analysis-schemas.ts';
import {
  type AnalysableBlock,
  type BlockRecord,
  type BlockRecords,
  blockRecords,
  type DefinitionPlace,
} from './block-records.ts';
import { changedMeanings, meaningsOf, OWN_WORDS_FROM, type PageMeanings } from './page-meanings.ts';

/** Has the blocks of a page analysed; `Block` is whatever holds a text of the page. */
export interface PageAnalysis<Block> {
  /**
   * Resolves with what to show in blocks that were read, and in those that have become stale by them; null if the
   * analysis failed. Calls must not overlap.
   */
  analyse(fresh: readonly Block[]): Promise<Map<Block, AnalysedText> | null>;
  /**
   * Returns whether something is to be analysed again: the last analysis failed, or a block that defines a short form has gone since, so that what it
   * said for the others no longer holds.
   */
  isOutdated(): boolean;
  /** Has the blocks that hold a short form analysed again the next time: what the reader wants of them may have changed. */
  reconsider(): void;
  /** Returns where the page says that a short form stands for a long form; null where it does not any more. */
  findDefinition(short: string, long: string): DefinitionPlace<Block> | null;
}

/** How far a page's topic must shift before earlier blocks are analysed again. */
const TOPIC_SHIFT = 0.15;
/**
 * The topic is counted again once this many times the characters read since the last count make up the page's words:
 * a fiftieth, which is about a three-hundredth of its text.
 */
const RECOUNT_SHARE = 50;
/** How many rounds of analysing again a shifting topic may cause. */
const MAX_ROUNDS = 2;
/** How many characters are analysed at once: in between, the background answers other pages. */
const CHARACTERS_AT_ONCE = 60_000;

const NO_BLOCKS: ReadonlySet<never> = new Set();

type TopicOutside<Block> = (blocks: readonly Block[]) => PageTopic;

interface AnalysisOptions<Block> {
  /** Analyses texts; resolves with null if that failed. */
  readonly read: (texts: readonly PageText[], rest: RestOfPage) => Promise<TextAnalysis | null>;
  /** Returns the titles in a block that say what a text stands for. */
  readonly titlesIn: (block: Block) => PageText['titles'];
}

/** Makes the analysis of a page of which nothing is known yet. */
export function pageAnalysis<Block extends AnalysableBlock>(
  options: AnalysisOptions<Block>,
): PageAnalysis<Block> {
  const records = blockRecords<Block>();
  let topic = NO_TOPIC;
  /** What short forms meant when all blocks that hold them were last analysed. */
  let settled: PageMeanings = new Map();
  /** How many characters were read since the topic was last counted. */
  let uncounted = 0;
  let hasFailed = false;
  /** Whether all blocks that hold a short form are to be analysed again. */
  let isInDoubt = false;

  const readAll = (
    blocks: readonly Block[],
    topicOutside: TopicOutside<Block>,
    analysed: Map<Block, AnalysedText>,
  ) => readInChunks({ ...options, records, blocks, topicOutside, analysed });

  /** Analyses stale blocks again, by meaning or by a shift of the topic; resolves with whether all could be. */
  const readStale = async (
    byMeaning: readonly Block[],
    analysed: Map<Block, AnalysedText>,
  ): Promise<boolean> => {
    records.forgetGone();
    uncounted = 0;
    let stale = new Set(byMeaning);
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const all = records.all();
      const counted = sumTopics(all.map((record) => record.topic));
      topic = counted;
      for (const block of staleByTopic(all, topicStrength(counted))) stale.add(block);
      if (stale.size === 0) break;
      const topics = new Map(all.map((record) => [record.block, record.topic]));
      const topicOutside = (chunk: readonly Block[]) =>
        topicWithout(counted, sumTopics(chunk.map((block) => topics.get(block) ?? NO_TOPIC)));
      // In page order, since neighbours lend each other their sense.
      const inOrder = all.flatMap(({ block }) => (stale.has(block) ? block : []));
      if (!(await readAll(inOrder, topicOutside, analysed))) return false;
      stale = new Set();
    }
    return true;
  };

  const analyse = async (fresh: readonly Block[]) => {
    records.forget(fresh);
    const analysed = new Map<Block, AnalysedText>();
    const before = topic;
    if (!(await readAll(fresh, () => before, analysed))) return null;
    const meanings = meaningsOf(records.definitionsOutside(NO_BLOCKS));
    const hasChanged = isInDoubt || changedMeanings(settled, meanings).length > 0;
    const suspects = hasChanged ? records.all() : records.of(fresh);
    const byMeaning = isInDoubt
      ? holdingAny(suspects, [...meanings.keys()])
      : staleByMeaning(suspects, meanings);
    uncounted += fresh.reduce((sum, { text }) => sum + text.length, 0);
    // Counting the whole page for each word that changes would cost more than reading the word.
    const isToCount = hasFailed || byMeaning.length > 0 || uncounted * RECOUNT_SHARE >= topic.wordCount;
    if (isToCount && !(await readStale(byMeaning, analysed))) return null;
    settled = meanings;
    isInDoubt = false;
    return analysed;
  };

  return {
    async analyse(fresh) {
      const analysed = await analyse(fresh);
      hasFailed = analysed === null;
      return analysed;
    },
    isOutdated: () => hasFailed || isInDoubt || records.hasLostDefinition(),
    reconsider() {
      isInDoubt = true;
    },
    findDefinition: records.findDefinition,
  };
}

/** Has blocks analysed, and records what they say for the page; resolves with whether all could be. */
async function readInChunks<Block extends AnalysableBlock>({
  read,
  titlesIn,
  records,
  blocks,
  topicOutside,
  analysed,
}: AnalysisOptions<Block> & {
  readonly records: BlockRecords<Block>;
  readonly blocks: readonly Block[];
  /** Returns the topic of the page outside of some blocks. */
  readonly topicOutside: TopicOutside<Block>;
  /** Receives what is found in each block. */
  readonly analysed: Map<Block, AnalysedText>;
}): Promise<boolean> {
  // One after the other: a whole book at once would keep the page waiting, and each chunk tells the next its
  // definitions.
  for (const chunk of chunksOf(blocks)) {
    const definitions = records.definitionsOutside(new Set(chunk));
    const texts = chunk.map((block) => ({ text: block.text, titles: titlesIn(block) }));
    const answer = await read(texts, { topic: topicOutside(chunk), definitions });
    if (answer === null || answer.texts.length !== chunk.length) return false;
    const { strength } = answer;
    const meanings = meaningsOf([...definitions, ...answer.texts.flatMap((text) => text.definitions)]);
    chunk.forEach((block, index) => {
      const text = answer.texts[index];
      if (!text) return;
      analysed.set(block, text);
      records.add({ block, topic: text.topic, definitions: text.definitions, strength, meanings });
    });
  }
  return true;
}

/** Returns the blocks that hold a short form whose meaning has changed since they were analysed. */
function staleByMeaning<Block extends AnalysableBlock>(
  records: readonly BlockRecord<Block>[],
  now: PageMeanings,
): Block[] {
  const changedSince = new Map<PageMeanings, string[]>();
  return records.flatMap(({ block, meanings }) => {
    if (!block.parts.some(({ node }) => node.isConnected)) return [];
    const changed = changedSince.get(meanings) ?? changedMeanings(meanings, now);
    changedSince.set(meanings, changed);
    return holds(block, changed) ? block : [];
  });
}

/** Returns the blocks of the page that hold one of some short forms. */
function holdingAny<Block extends AnalysableBlock>(
  records: readonly BlockRecord<Block>[],
  shorts: readonly string[],
): Block[] {
  return records.flatMap(({ block }) => (holds(block, shorts) ? block : []));
}

function holds({ text }: AnalysableBlock, shorts: readonly string[]): boolean {
  return shorts.some((short) => text.includes(short));
}

/**
 * Returns the blocks that were analysed under another strength of the page's topic: one that is far from that of now, or that
 * decides otherwise about the page's own short forms where there are some.
 */
function staleByTopic<Block extends AnalysableBlock>(
  records: readonly BlockRecord<Block>[],
  now: number,
): Block[] {
  return records.flatMap(({ block, strength, meanings }) => {
    const hasCrossed = strength < OWN_WORDS_FROM !== now < OWN_WORDS_FROM;
    const isStale =
      Math.abs(strength - now) > TOPIC_SHIFT || (hasCrossed && holds(block, [...meanings.keys()]));
    return isStale ? block : [];
  });
}

/** Groups blocks, in their order, into chunks of a limited length. */
function chunksOf<Block extends AnalysableBlock>(blocks: readonly Block[]): Block[][] {
  const chunks: Block[][] = [];
  let left = 0;
  for (const block of blocks) {
    if (left < block.text.length) {
      chunks.push([]);
      left = CHARACTERS_AT_ONCE;
    }
    chunks.at(-1)?.push(block);
    left -= block.text.length;
  }
  return chunks;
}
