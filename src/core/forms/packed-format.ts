// The format of the packed glossary: the writer and the reader of each kind of line, side by side.
//
// It is one text with everything that finding and scoring need, made when the extension is built and read by the
// background. It has three parts: TERMS, one line for each term; BRANCHES, one line for each word that begins a form;
// and NUMBERS, as JSON. Lines of the first two are read one by one, when a page needs them.
import { SENSE_RULES, type SenseRule } from '../glossary/entry.ts';

const PART = '\f';
const LINE = '\n';
const FIELD = '\t';
const ITEM = ';';

/** What decides a term's sense. Words and phrases are in small letters, with one space between words. */
export interface PackedTerm {
  readonly id: string;
  readonly sense: SenseRule;
  readonly cues: readonly string[];
  /** Words that stand near the term where it has another sense. */
  readonly counterCues: readonly string[];
  /** Phrases that hold a form of the term and mean something else. */
  readonly otherPhrases: readonly string[];
  /** The long forms of a term that has a short form. */
  readonly longForms: readonly string[];
  /** How far into the field it lies: 0 for an everyday word, else 1 for the first of LEVELS, and so on. */
  readonly depth: number;
}

/** What a spelling is to a term. */
export interface PackedForm {
  /** The index of the term among all. */
  readonly term: number;
  /** The letters that must stand in the text in this case; null where case is free. */
  readonly exact: string | null;
  /** Whether the form has its glossary meaning in any text. */
  readonly isUnambiguous: boolean;
  /**
   * Whether it also shows that a text is about the field: "churn" and "ROI" do not, as all texts about business hold
   * them.
   */
  readonly countsForTopic: boolean;
  /** Whether other languages have borrowed it in its term's sense only. */
  readonly isLoan: boolean;
  /** Whether the spelling is the name of something else that holds a form of the term: "projected gradient descent". */
  readonly isLongerName: boolean;
}

/** What a spelling is: a form, or a word of the field's vocabulary. */
export interface PackedSpelling {
  /** What follows the branch's first word in the spelling: " database", "/b testing". */
  readonly rest: string;
  readonly is: PackedForm | 'vocabulary';
}

/** All spellings with one first word. */
export interface PackedBranch {
  readonly firstWord: string;
  readonly spellings: readonly PackedSpelling[];
}

/** What the branches are found by. */
export interface BranchNumbers {
  /** The hash of its first word. */
  readonly hashes: readonly number[];
  /**
   * A bit for each word that may come second, by the last five bits of its hash. "The" and "a" begin a few forms
   * each, but mostly go on differently: knowing that at once saves a tenth of finding. All bits are set where the
   * first word may stand alone.
   */
  readonly secondBits: readonly number[];
}

/**
 * Writes all parts of the packed glossary. Throws a RangeError where a piece of text holds a delimiter of this
 * format.
 */
export function writePacked(
  terms: readonly PackedTerm[],
  branches: readonly PackedBranch[],
  numbers: BranchNumbers,
): string {
  return [
    terms.map(writeTerm).join(LINE),
    branches.map(writeBranch).join(LINE),
    JSON.stringify(numbers),
  ].join(PART);
}

/** Reads the numbers, and cuts the other parts into lines for readTerm and readBranch. */
export function readPacked(packed: string): {
  termLines: readonly string[];
  branchLines: readonly string[];
  numbers: BranchNumbers;
} {
  const [terms = '', branches = '', numbers = ''] = packed.split(PART);
  return {
    termLines: terms.split(LINE),
    branchLines: branches.split(LINE),
    numbers: JSON.parse(numbers) as BranchNumbers,
  };
}

/** The code before a term's id, by its rule. No id begins with one of these. */
const RULE_CODES: Readonly<Record<SenseRule, string>> = { always: '', context: '?', near: '!' };

function writeTerm(term: PackedTerm): string {
  const { id, sense, depth, cues, counterCues, otherPhrases, longForms } = term;
  const lists = [cues, counterCues, otherPhrases, longForms];
  const fields = [
    RULE_CODES[sense] + plain(id),
    String(depth),
    ...lists.map((list) => list.map((item) => plain(item)).join(ITEM)),
  ];
  // Most terms have empty fields at the end.
  return fields.join(FIELD).replace(/\t+$/, '');
}

/** Reads a line of TERMS. */
export function readTerm(line: string): PackedTerm {
  const [head = '', depth, ...lists] = line.split(FIELD);
  const sense =
    SENSE_RULES.find((rule) => RULE_CODES[rule] !== '' && head.startsWith(RULE_CODES[rule])) ?? 'always';
  const [cues = [], counterCues = [], otherPhrases = [], longForms = []] = lists.map((list) =>
    list === '' ? [] : list.split(ITEM),
  );
  const id = head.slice(RULE_CODES[sense].length);
  return { id, sense, depth: Number(depth), cues, counterCues, otherPhrases, longForms };
}

/** Stands between the rest of a spelling and what the spelling is; the latter never holds it. */
const IS = '|';
const VOCABULARY = '~';

function writeBranch({ firstWord, spellings }: PackedBranch): string {
  const items = spellings.map(
    ({ rest, is }) => plain(rest) + IS + (is === 'vocabulary' ? VOCABULARY : writeForm(is)),
  );
  return plain(firstWord) + FIELD + items.join(ITEM);
}

/** Reads a line of BRANCHES. */
export function readBranch(line: string): PackedBranch {
  const firstWord = readFirstWord(line);
  const items = line.slice(firstWord.length + FIELD.length);
  return {
    firstWord,
    spellings: items === '' ? [] : items.split(ITEM).map(readSpelling),
  };
}

/** Reads the first word of a line of BRANCHES: all that is needed until a page holds that word. */
export function readFirstWord(line: string): string {
  return line.slice(0, line.indexOf(FIELD));
}

function readSpelling(item: string): PackedSpelling {
  const end = item.lastIndexOf(IS);
  const what = item.slice(end + IS.length);
  return { rest: item.slice(0, end), is: what === VOCABULARY ? 'vocabulary' : readForm(what) };
}

/** Stands after the index of a term of which the spelling holds a form. */
const LONGER_NAME = '-';
/** Codes after that; a form has at most one. */
const TOPICAL = '*';
const UNAMBIGUOUS = '+';
const LOAN = '^';
/** Stands before the letters whose case counts. */
const EXACT = '=';

function writeForm({ term, exact, isUnambiguous, countsForTopic, isLoan, isLongerName }: PackedForm): string {
  const code = countsForTopic ? TOPICAL : isUnambiguous ? UNAMBIGUOUS : isLoan ? LOAN : '';
  return (
    term.toString(36) +
    (isLongerName ? LONGER_NAME : '') +
    code +
    (exact === null ? '' : EXACT + plain(exact, IS))
  );
}

function readForm(what: string): PackedForm {
  const exactAt = what.indexOf(EXACT);
  const head = exactAt < 0 ? what : what.slice(0, exactAt);
  return {
    term: Number.parseInt(head, 36),
    exact: exactAt < 0 ? null : what.slice(exactAt + EXACT.length),
    isUnambiguous: head.endsWith(TOPICAL) || head.endsWith(UNAMBIGUOUS),
    countsForTopic: head.endsWith(TOPICAL),
    isLoan: head.endsWith(LOAN),
    isLongerName: head.includes(LONGER_NAME),
  };
}

/** Returns a piece of text unchanged; throws a RangeError where it holds a delimiter. */
function plain(text: string, ...others: readonly string[]): string {
  const delimiter = [PART, LINE, FIELD, ITEM, ...others].find((each) => text.includes(each));
  if (delimiter !== undefined)
    throw new RangeError(
      `"${text}" holds ${JSON.stringify(delimiter)}, which the packed glossary is cut at.`,
    );
  return text;
}
