// The forms of the glossary as a trie of words, opened from the packed text bit by bit.
import type { SenseRule } from '../glossary/entry.ts';
import { type PhraseSet, phraseSetOf } from '../text/phrase-set.ts';
import type { SearchedText } from '../text/text-buffer.ts';
import { hashOf, tokenEnd } from '../text/words.ts';
import * as bundle from './packed-format.ts';
import { WordTable } from './word-table.ts';

/** A form that ends at a node of the index. */
export interface IndexedForm {
  /** The index of the term in the list from which the form index was built. */
  readonly term: number;
  /** The letters that must stand in the text in this case; null where case is free. */
  readonly exact: string | null;
  /** Whether the form has its glossary meaning in any text. */
  readonly isUnambiguous: boolean;
  /** Whether it says as well that a text is about the field: "churn" and "ROI" stand in all texts about business. */
  readonly countsForTopic: boolean;
  /** Whether other languages have taken it over in its term's sense alone. */
  readonly isLoan: boolean;
}

/** A word of a form, and where a text may go on from it. */
export interface IndexNode {
  /** The word, or the sign. */
  readonly token: string;
  /** The next words after a space or a hyphen. */
  spaced: NextNodes | null;
  /** The next words or signs without a gap. */
  joined: NextNodes | null;
  forms: IndexedForm[] | null;
  /** Whether one of the forms asks for its case. */
  asksForCase: boolean;
  /** Whether the words up to here belong to the field's vocabulary. */
  isVocabulary: boolean;
}

/** Nodes by the hash of their token; there may be several with the same one. */
export type NextNodes = Map<number, IndexNode[]>;

/** By what a term's sense is told. Words and phrases are in small letters, with one space between words. */
export interface TermRule {
  readonly id: string;
  readonly sense: SenseRule;
  readonly cues: readonly string[];
  /** Phrases that hold a form of the term and mean something else. */
  readonly otherPhrases: readonly string[];
  /** Words that stand near the term where it has another sense. */
  readonly counterCues: readonly string[];
  /** The long forms of a term that has a short form. */
  readonly longForms: readonly string[];
  /** The cues and the signs, and the phrases, as they are looked for. */
  readonly cuePhrases: PhraseSet | null;
  readonly otherPhraseSet: PhraseSet | null;
}

/**
 * All forms of a glossary and its vocabulary as a tree of words: finding costs one look-up a word, however many there
 * are. A branch is read only when a text has its first word and goes on: most pages need a few of the thousands.
 */
export interface FormIndex {
  /**
   * The numbers of a text's words that may begin a form and go on as it does; valid until the next call. Few others are
   * among them.
   */
  likelyStarts(text: SearchedText): Int32Array;
  /** The number of the first word that a text has between two byte offsets, which has this hash; -1 if it begins no form. */
  firstWordAt(text: SearchedText, start: number, end: number, hash: number): number;
  /** Whether a form may begin with a first word where the next one has this hash. */
  mayGoOn(firstWord: number, nextHash: number): boolean;
  /** The branch of the forms that begin with a first word. */
  branch(firstWord: number): IndexNode;
  /** The term with an index. */
  term(termIndex: number): TermRule;
}

/** Opens a bundle that packForms has written. */
export function openFormIndex(packed: string): FormIndex {
  const [termPart = '', branchPart = '', numberPart = ''] = packed.split(bundle.PART);
  const termLines = termPart.split(bundle.LINE);
  const rules: TermRule[] = [];
  const lines = branchPart.split(bundle.LINE);
  const branches: IndexNode[] = [];
  const numbers = JSON.parse(numberPart) as bundle.BranchNumbers;
  const secondBits = Int32Array.from(numbers.secondBits);
  const table = new WordTable(
    lines.map((line) => line.slice(0, line.indexOf(bundle.FIELD))),
    numbers.hashes,
    numbers.secondBits,
  );

  return {
    likelyStarts: (text) => table.likelyIn(text),
    firstWordAt: (text, start, end, hash) => table.numberAt(text, start, end, hash),
    // A shift looks at the last five bits of its distance only.
    mayGoOn: (firstWord, nextHash) => (((secondBits[firstWord] ?? 0) >> nextHash) & 1) === 1,
    branch(firstWord) {
      let branch = branches[firstWord];
      if (!branch) {
        branch = readBranch(lines[firstWord] ?? '');
        branches[firstWord] = branch;
      }
      return branch;
    },
    term(termIndex) {
      let rule = rules[termIndex];
      if (!rule) {
        rule = readRule(termLines[termIndex] ?? '');
        rules[termIndex] = rule;
      }
      return rule;
    },
  };
}

/** Reads the line of a first word. */
function readBranch(line: string): IndexNode {
  const end = line.indexOf(bundle.FIELD);
  const branch = newNode(line.slice(0, end));
  const packed = line.slice(end + 1);
  if (packed === '') return branch;
  for (const item of packed.split(bundle.ITEM)) {
    const at = item.lastIndexOf(bundle.FORM_OF);
    const node = insert(branch, item.slice(0, at));
    const what = item.slice(at + 1);
    if (what === bundle.VOCABULARY) {
      node.isVocabulary = true;
      continue;
    }
    const exactAt = what.indexOf(bundle.EXACT);
    const head = exactAt < 0 ? what : what.slice(0, exactAt);
    node.asksForCase ||= exactAt >= 0;
    node.forms ??= [];
    node.forms.push({
      term: Number.parseInt(head, 36),
      exact: exactAt < 0 ? null : what.slice(exactAt + 1),
      isUnambiguous: head.endsWith(bundle.SURE) || head.endsWith(bundle.SURE_IN_BUSINESS),
      countsForTopic: head.endsWith(bundle.SURE),
      isLoan: head.endsWith(bundle.LOAN),
    });
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

function readRule(line: string): TermRule {
  const [head = '', cues = '', otherPhrases = '', counterCues = '', longForms = ''] = line.split(
    bundle.FIELD,
  );
  const sense: SenseRule = head.startsWith('?') ? 'context' : head.startsWith('!') ? 'near' : 'always';
  const items = (field: string) => (field === '' ? [] : field.split(bundle.ITEM));
  const rule = {
    id: sense === 'always' ? head : head.slice(1),
    sense,
    cues: items(cues),
    otherPhrases: items(otherPhrases),
    counterCues: items(counterCues),
    longForms: items(longForms),
  };
  const signs = (all: readonly string[], isCue: boolean) => all.map((words) => ({ words, isCue }));
  const near = [...signs(rule.cues, true), ...signs(rule.counterCues, false)];
  return {
    ...rule,
    cuePhrases: near.length === 0 ? null : phraseSetOf(near),
    otherPhraseSet: rule.otherPhrases.length === 0 ? null : phraseSetOf(signs(rule.otherPhrases, false)),
  };
}

/** The node that is reached from a branch by what follows its word in a spelling: " database", "/b testing". */
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
