// The forms of the glossary as a trie of words, read from the packed text branch by branch.
import { hasBitOf } from '../text/bit-filter.ts';
import { type Phrase, type PhraseSet, phraseSetOf } from '../text/phrase-set.ts';
import type { SearchedText } from '../text/text-buffer.ts';
import { hashOf, tokenEnd } from '../text/words.ts';
import {
  type PackedForm,
  type PackedTerm,
  readBranch,
  readFirstWord,
  readPacked,
  readTerm,
} from './packed-format.ts';
import { WordTable } from './word-table.ts';

/** A word of a form, and the words that may follow it in a form. */
export interface IndexNode {
  /** The word, or the punctuation character. */
  readonly token: string;
  /** The next words after a space or a hyphen. */
  spaced: NextNodes | null;
  /** The next words or punctuation without a gap. */
  joined: NextNodes | null;
  forms: PackedForm[] | null;
  /** Whether one of the forms asks for its case. */
  asksForCase: boolean;
  /** Whether the words up to here belong to the field's vocabulary. */
  isVocabulary: boolean;
}

/** Nodes by the hash of their token; several may share one. */
export type NextNodes = Map<number, IndexNode[]>;

/** What decides a term's sense, compiled for searching. */
export interface TermRule extends Pick<PackedTerm, 'id' | 'sense' | 'longForms' | 'depth'> {
  /** Its cues and counter-cues; null where it has none. */
  readonly cuePhrases: PhraseSet | null;
  /** Phrases that hold one of its forms and mean something else; null where it has none. */
  readonly otherPhrases: PhraseSet | null;
}

/**
 * All forms of a glossary and its vocabulary as a trie of words: finding costs one look-up per word, however many
 * forms there are. A branch is read only when a text has its first word and may go on: most pages need a few of the
 * thousands.
 */
export interface FormIndex {
  /**
   * Returns the indexes of words that may start a form, judging by hashes: no false negatives, few false positives. Valid
   * until the next call.
   */
  likelyStarts(text: SearchedText): Int32Array;
  /**
   * Returns the number of the first word between two byte offsets, which has this hash; -1 if no form begins with it.
   */
  firstWordAt(text: SearchedText, start: number, end: number, hash: number): number;
  /** Returns whether a form that begins with this first word may go on with a word of this hash. */
  mayGoOn(firstWord: number, nextHash: number): boolean;
  /** Returns the branch of the forms that begin with a first word. */
  branch(firstWord: number): IndexNode;
  /** Returns the term with an index. */
  term(termIndex: number): TermRule;
  /**
   * Returns the cues and counter-cues of all terms that a spelling may mean; null where they have none. Looking for
   * those of rivals at once takes hardly longer than for those of one.
   */
  cuesOf(candidates: readonly PackedForm[]): PhraseSet | null;
}

/** Opens what packForms has written. */
export function openFormIndex(packed: string): FormIndex {
  const { termLines, branchLines, numbers } = readPacked(packed);
  const rules: TermRule[] = [];
  const branches: IndexNode[] = [];
  const cuesOfRivals = new Map<string, PhraseSet | null>();
  const secondBits = Int32Array.from(numbers.secondBits);
  const table = new WordTable(branchLines.map(readFirstWord), numbers.hashes, numbers.secondBits);

  const termOf = (termIndex: number): TermRule => {
    let rule = rules[termIndex];
    if (!rule) {
      rule = ruleOf(termLines[termIndex] ?? '', termIndex);
      rules[termIndex] = rule;
    }
    return rule;
  };

  return {
    likelyStarts: (text) => table.likelyIn(text),
    firstWordAt: (text, start, end, hash) => table.numberAt(text, start, end, hash),
    mayGoOn: (firstWord, nextHash) => hasBitOf(secondBits[firstWord] ?? 0, nextHash) === 1,
    branch(firstWord) {
      let branch = branches[firstWord];
      if (!branch) {
        branch = branchOf(branchLines[firstWord] ?? '');
        branches[firstWord] = branch;
      }
      return branch;
    },
    term: termOf,
    cuesOf(candidates) {
      const [first] = candidates;
      if (first === undefined || candidates.length === 1) return first ? termOf(first.term).cuePhrases : null;
      const rivals = candidates.map(({ term }) => term);
      const key = rivals.join();
      let cues = cuesOfRivals.get(key);
      if (cues === undefined) {
        cues = setOf(rivals.flatMap((term) => termOf(term).cuePhrases?.all ?? []));
        cuesOfRivals.set(key, cues);
      }
      return cues;
    },
  };
}

/** Makes the branch of a first word from its line. */
function branchOf(line: string): IndexNode {
  const { firstWord, spellings } = readBranch(line);
  const branch = newNode(firstWord);
  for (const { rest, is } of spellings) {
    const node = insert(branch, rest);
    if (is === 'vocabulary') {
      node.isVocabulary = true;
    } else {
      node.asksForCase ||= is.exact !== null;
      node.forms ??= [];
      node.forms.push(is);
    }
  }
  return branch;
}

function newNode(token: string): IndexNode {
  return {
    token,
    spaced: null,
    joined: null,
    forms: null,
    asksForCase: false,
    isVocabulary: false,
  };
}

/** Makes the rule of a term from its line. */
function ruleOf(line: string, term: number): TermRule {
  const { id, sense, depth, longForms, cues, counterCues, otherPhrases } = readTerm(line);
  const phrases = (all: readonly string[], isCue: boolean) => all.map((words) => ({ words, isCue, term }));
  return {
    id,
    sense,
    depth,
    longForms,
    cuePhrases: setOf([...phrases(cues, true), ...phrases(counterCues, false)]),
    otherPhrases: setOf(phrases(otherPhrases, false)),
  };
}

function setOf(phrases: readonly Phrase[]): PhraseSet | null {
  return phrases.length === 0 ? null : phraseSetOf(phrases);
}

/**
 * Returns the node that the rest of a spelling leads to, " database" or "/b testing"; adds the nodes that are
 * missing.
 */
function insert(branch: IndexNode, rest: string): IndexNode {
  let node = branch;
  let offset = 0;
  while (offset < rest.length) {
    const hasGap = rest[offset] === ' ';
    if (hasGap) offset++;
    const end = tokenEnd(rest, offset);
    const token = rest.slice(offset, end);
    let next: NextNodes;
    if (hasGap) next = node.spaced ??= new Map();
    else next = node.joined ??= new Map();
    const hash = hashOf(token);
    const nodes = next.get(hash) ?? [];
    next.set(hash, nodes);
    let known = nodes.find((each) => each.token === token);
    if (!known) {
      known = newNode(token);
      nodes.push(known);
    }
    node = known;
    offset = end;
  }
  return node;
}
