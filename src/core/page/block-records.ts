// Remembers what is known of a page's blocks, by the nodes in which they stand.
import type { PageTopic } from '../sense/page-topic-schema.ts';
import type { PageDefinition, PlacedDefinition } from './analysis-schemas.ts';
import type { PageMeanings } from './page-meanings.ts';

/** As much of a page's node as matters here. */
export interface PageNode {
  readonly isConnected: boolean;
}

/** A text of a page that is analysed as a whole, with the nodes in which it stands. */
export interface AnalysableBlock {
  readonly text: string;
  readonly parts: readonly { readonly node: PageNode }[];
}

/** What came of a block when it was analysed. */
export interface BlockRecord<Block> {
  readonly block: Block;
  /** Its own part in the page's topic. */
  readonly topic: PageTopic;
  /** What it says that short forms stand for. */
  readonly definitions: readonly PlacedDefinition[];
  /** How far the page was about the field when its matches were chosen, 0 to 1. */
  readonly strength: number;
  /** What short forms meant on the page then. */
  readonly meanings: PageMeanings;
}

/** Where a page says what a short form stands for. */
export interface DefinitionPlace<Block> {
  readonly block: Block;
  /** The offset of the short form in the block's text. */
  readonly at: number;
}

/** The records of a page. */
export interface BlockRecords<Block> {
  /** Adds a record, in place of one of the same block. */
  add(record: BlockRecord<Block>): void;
  /** Forgets all blocks that stand in the nodes of some. */
  forget(blocks: readonly Block[]): void;
  /** Forgets nodes that have left the page. */
  forgetGone(): void;
  /** Returns all records, in the order in which their nodes were read. */
  all(): BlockRecord<Block>[];
  /** Returns the records of some blocks. */
  of(blocks: readonly Block[]): BlockRecord<Block>[];
  /**
   * Returns what all blocks but some say that short forms stand for, each thing once: it is sent along with each text that is read,
   * and a page may say it thousands of times.
   */
  definitionsOutside(blocks: ReadonlySet<Block>): PageDefinition[];
  /** Returns whether a block that defines a short form has gone. */
  hasLostDefinition(): boolean;
  /** Returns where a block says that a short form stands for a long form; null where none does. */
  findDefinition(short: string, long: string): DefinitionPlace<Block> | null;
}

/** Makes the records of a page of which nothing is known yet. */
export function blockRecords<Block extends AnalysableBlock>(): BlockRecords<Block> {
  /** The blocks in which each node stands: one, unless they are pieces of a long text. */
  const known = new Map<PageNode, readonly BlockRecord<Block>[]>();
  /** The blocks that define a short form. */
  const defining = new Set<BlockRecord<Block>>();

  const isCurrent = (record: BlockRecord<Block>) =>
    record.block.parts.some(({ node }) => node.isConnected && known.get(node)?.includes(record));

  return {
    add(record) {
      for (const { node } of record.block.parts) {
        const others = (known.get(node) ?? []).filter((other) => {
          const isSame = other.block === record.block;
          if (isSame) defining.delete(other);
          return !isSame;
        });
        known.set(node, [...others, record]);
      }
      if (record.definitions.length > 0) defining.add(record);
    },
    forget(blocks) {
      for (const { parts } of blocks) for (const { node } of parts) known.delete(node);
      for (const record of defining) if (!isCurrent(record)) defining.delete(record);
    },
    forgetGone() {
      for (const node of known.keys()) if (!node.isConnected) known.delete(node);
    },
    all: () => [...new Set([...known.values()].flat())],
    of: (blocks) =>
      blocks.flatMap((block) => {
        const [first] = block.parts;
        const records = first ? known.get(first.node) : undefined;
        return records?.find((record) => record.block === block) ?? [];
      }),
    definitionsOutside(blocks) {
      const said = new Map<string, PageDefinition>();
      for (const { block, definitions } of defining) {
        if (blocks.has(block)) continue;
        for (const { short, long, is, terms } of definitions) {
          const key = [short, long, is, ...terms].join('\n');
          if (!said.has(key)) said.set(key, { short, long, is, terms });
        }
      }
      return [...said.values()];
    },
    hasLostDefinition: () => [...defining].some((record) => !isCurrent(record)),
    findDefinition(short, long) {
      for (const record of defining) {
        const found = record.definitions.find((each) => each.short === short && each.long === long);
        if (found && isCurrent(record)) return { block: record.block, at: found.at };
      }
      return null;
    },
  };
}
