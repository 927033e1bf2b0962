import { characterClass, WORD } from './character-class.ts';
import type { SenseRule } from './entry.ts';
import * as bundle from './forms-bundle-signs.ts';

/** A form that ends at a node of the index. */
export interface IndexedForm {
  /** The place of the term in the list from which the index was built. */
  readonly term: number;
  /** The letters that must stand in the text in this case; null where case is free. */
  readonly exact: string | null;
  /** Whether the form has its glossary meaning in any text. */
  readonly unmistakable: boolean;
}

/** A word of a form, and where a text may go on from it. */
export interface IndexNode {
  /** The next word after a space or a hyphen. */
  spaced: Map<string, IndexNode> | null;
  /** The next word or sign without a gap. */
  joined: Map<string, IndexNode> | null;
  forms: IndexedForm[] | null;
  /** Whether the words up to here belong to the field's vocabulary. */
  isVocabulary: boolean;
  /** Whether the words up to here are among the commonest of English. */
  isEnglish: boolean;
}

/** By what a term's sense is told. Words and phrases are in small letters, with one space between words. */
export interface TermRule {
  readonly id: string;
  readonly sense: SenseRule;
  readonly cues: readonly string[];
  /** Phrases that hold a form of the term and mean something else. */
  readonly otherPhrases: readonly string[];
  /** Words that stand near the term where it has another sense. */
  readonly otherSigns: readonly string[];
}

/**
 * All forms of a glossary and its vocabulary as a tree of words: finding costs one look-up a word, however many there
 * are. A branch is read only when a text has a word that begins like it: most pages need a few of the thousands.
 */
export interface FormIndex {
  /** The branch of the word that stands from start to end in a text in small letters. */
  branchAt(lower: string, start: number, end: number): IndexNode | undefined;
  /** The term at a place. */
  term(place: number): TermRule;
}

/** Words that make up a tenth and more of English prose and are rare in other languages. */
const ENGLISH_WORDS = ['the', 'and', 'of', 'that', 'with', 'this', 'are', 'which', 'from', 'it', 'as', 'by'];

/** Opens a bundle that packForms has written. */
export function openFormIndex(packed: string): FormIndex {
  const [termPart = '', branchPart = ''] = packed.split(bundle.PART);
  const termLines = termPart.split(bundle.LINE);
  const rules: TermRule[] = [];
  const unread = new Map<number, string[]>();
  for (const line of branchPart.split(bundle.LINE)) {
    const end = line.indexOf(bundle.FIELD);
    const key = startKey(line, 0, end);
    const others = unread.get(key);
    // Other letters may have the same key: both are read then.
    if (others) others.push(line.slice(end + 1));
    else unread.set(key, [line.slice(end + 1)]);
  }
  const root = new Map<string, IndexNode>();
  for (const word of ENGLISH_WORDS) insert(root, word).isEnglish = true;

  return {
    branchAt(lower, start, end) {
      const key = startKey(lower, start, end);
      const lines = unread.get(key);
      if (lines) {
        unread.delete(key);
        for (const line of lines) readBranch(root, line);
      }
      return root.get(lower.slice(start, end));
    },
    term(place) {
      let rule = rules[place];
      if (!rule) {
        rule = readRule(termLines[place] ?? '');
        rules[place] = rule;
      }
      return rule;
    },
  };
}

function readBranch(root: Map<string, IndexNode>, line: string): void {
  for (const item of line.split(bundle.ITEM)) {
    const at = item.lastIndexOf(bundle.FORM_OF);
    const node = insert(root, item.slice(0, at));
    const what = item.slice(at + 1);
    if (what === bundle.VOCABULARY) {
      node.isVocabulary = true;
      continue;
    }
    const exactAt = what.indexOf(bundle.EXACT);
    const head = exactAt < 0 ? what : what.slice(0, exactAt);
    const unmistakable = head.endsWith(bundle.SURE);
    node.forms ??= [];
    node.forms.push({
      term: Number.parseInt(head, 36),
      exact: exactAt < 0 ? null : what.slice(exactAt + 1),
      unmistakable,
    });
  }
}

function readRule(line: string): TermRule {
  const [head = '', cues = '', otherPhrases = '', otherSigns = ''] = line.split(bundle.FIELD);
  const sense: SenseRule = head.startsWith('?') ? 'context' : head.startsWith('!') ? 'near' : 'always';
  const items = (field: string) => (field === '' ? [] : field.split(bundle.ITEM));
  return {
    id: sense === 'always' ? head : head.slice(1),
    sense,
    cues: items(cues),
    otherPhrases: items(otherPhrases),
    otherSigns: items(otherSigns),
  };
}

/** A number for the first letters of a word; other letters may have the same. */
function startKey(lower: string, start: number, end: number): number {
  let key = 0;
  const stop = Math.min(end, start + bundle.START_LETTERS);
  for (let i = start; i < stop; i++) key = (key * 211 + lower.charCodeAt(i)) | 0;
  return key;
}

/** The node at which a key's last word ends. */
function insert(root: Map<string, IndexNode>, key: string): IndexNode {
  let branches = root;
  let node: IndexNode | undefined;
  let offset = 0;
  do {
    const end = tokenEnd(key, offset);
    const token = key.slice(offset, end);
    node = branches.get(token);
    if (!node) {
      node = { spaced: null, joined: null, forms: null, isVocabulary: false, isEnglish: false };
      branches.set(token, node);
    }
    offset = end;
    if (key[offset] === ' ') {
      offset++;
      branches = node.spaced ??= new Map();
    } else if (offset < key.length) {
      branches = node.joined ??= new Map();
    }
  } while (offset < key.length);
  return node;
}

/** Where the token that starts at an offset ends: a run of word characters, or one sign. */
export function tokenEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && characterClass(text.charCodeAt(end)) === WORD) end++;
  return end === offset ? offset + 1 : end;
}
