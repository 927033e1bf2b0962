// Has the blocks of a page analysed, and what one block says for the others carried to them: what the page as a whole is
// about, and what it says that its short forms stand for.
//
//   fresh blocks ─▶ absorbed ─▶ stale by meaning: hold a short form that means something else than when they were analysed
//                           └─▶ stale by topic: analysed by another strength of the page's topic than it has now
//                               both are analysed again; that may shift the topic again, but hardly
import { NO_TOPIC, sumTopics, topicStrength, topicWithout } from '../sense/page-topic.ts';
import type { PageTopic } from '../sense/page-topic-schema.ts';
import type { AnalysedText, PageText, RestOfPage, TextAnalysis } from './analysis-schemas.ts';
import { type AnalysableBlock, type BlockRecord, type BlockRecords, blockRecords } from './block-records.ts';
import { changedMeanings, meaningsOf, type PageMeanings } from './page-meanings.ts';

/** What has the blocks of a page analysed; `Block` is whatever holds a text of it. */
export interface PageAnalysis<Block> {
  /**
   * What to show in blocks that were read, and in those that are stale by them; null where nobody could say. One call
   * after the other.
   */
  analyse(fresh: readonly Block[]): Promise<Map<Block, AnalysedText> | null>;
  /**
   * Whether a block that defines a short form has gone since, so that what it said for the others holds no longer, or
   * nobody could say the last time.
   */
  isOutdated(): boolean;
}

/** How much a page's topic must shift until what was analysed before is analysed again. */
const TOPIC_SHIFT = 0.15;
/**
 * How many times as many characters as a page has words must have been read since its topic was last counted, until it
 * is counted again: a fiftieth, which is about a three-hundredth of its text.
 */
const RECOUNT_SHARE = 50;
/** How often a page's topic may shift by what was analysed again. */
const MAX_ROUNDS = 2;
/** How many characters are analysed at once: the background answers other pages in between. */
const CHARACTERS_AT_ONCE = 60_000;

const NO_BLOCKS: ReadonlySet<never> = new Set();

type TopicOutside<Block> = (blocks: readonly Block[]) => PageTopic;

interface AnalysisOptions<Block> {
  /** Analyses texts; null where nobody could. */
  readonly read: (texts: readonly PageText[], rest: RestOfPage) => Promise<TextAnalysis | null>;
  /** The titles in a block that say what a text stands for. */
  readonly titlesIn: (block: Block) => PageText['titles'];
}

/** Makes the analysis of a page of which nothing is known. */
export function pageAnalysis<Block extends AnalysableBlock>(
  options: AnalysisOptions<Block>,
): PageAnalysis<Block> {
  const records = blockRecords<Block>();
  let topic = NO_TOPIC;
  /** What short forms meant when all blocks that hold them had last been analysed by it. */
  let settled: PageMeanings = new Map();
  /** How many characters were read since the topic was counted. */
  let uncounted = 0;
  let hasFailed = false;

  const readAll = (
    blocks: readonly Block[],
    topicOutside: TopicOutside<Block>,
    analysed: Map<Block, AnalysedText>,
  ) => readInChunks({ ...options, records, blocks, topicOutside, analysed });

  /** Analyses again what is stale, by meaning or by a shift of the topic; gives whether all could be. */
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
      // In the page's order, as neighbours lend each other their sense.
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
    const hasChanged = changedMeanings(settled, meanings).length > 0;
    const byMeaning = staleByMeaning(hasChanged ? records.all() : records.of(fresh), meanings);
    uncounted += fresh.reduce((sum, { text }) => sum + text.length, 0);
    // To count the whole page again for each word that changes would cost more than to read the word.
    const isToCount = hasFailed || byMeaning.length > 0 || uncounted * RECOUNT_SHARE >= topic.wordCount;
    if (isToCount && !(await readStale(byMeaning, analysed))) return null;
    settled = meanings;
    return analysed;
  };

  return {
    async analyse(fresh) {
      const analysed = await analyse(fresh);
      hasFailed = analysed === null;
      return analysed;
    },
    isOutdated: () => hasFailed || records.hasLostDefinition(),
  };
}

/** Has blocks analysed, and notes what they say for the page; resolves with whether all could be. */
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
  /** The topic of the page outside of some blocks. */
  readonly topicOutside: TopicOutside<Block>;
  /** Gets what is found in each block. */
  readonly analysed: Map<Block, AnalysedText>;
}): Promise<boolean> {
  // One after the other: to send a book at once would keep the page waiting, and each tells the next its definitions.
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

/** The blocks that hold a short form which means something else than when they were analysed. */
function staleByMeaning<Block extends AnalysableBlock>(
  records: readonly BlockRecord<Block>[],
  now: PageMeanings,
): Block[] {
  const changedSince = new Map<PageMeanings, string[]>();
  return records.flatMap(({ block, meanings }) => {
    if (!block.parts.some(({ node }) => node.isConnected)) return [];
    const changed = changedSince.get(meanings) ?? changedMeanings(meanings, now);
    changedSince.set(meanings, changed);
    return changed.some((short) => block.text.includes(short)) ? block : [];
  });
}

/** The blocks that were analysed by another strength of the page's topic. */
function staleByTopic<Block>(records: readonly BlockRecord<Block>[], now: number): Block[] {
  return records.flatMap(({ block, strength }) => (Math.abs(strength - now) > TOPIC_SHIFT ? block : []));
}

/** Blocks in their order, in runs of not too many characters. */
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
