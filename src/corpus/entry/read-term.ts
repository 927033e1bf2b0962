// Reads and checks a term.
import type { Block, Term } from '../../core/glossary/entry.ts';
import { isEntryName } from '../../core/glossary/entry-id.ts';
import { blocksText, countWords, inlineText } from '../../core/glossary/prose-text.ts';
import { checkAgeingWords } from './ageing-words.ts';
import { type DueDate, dueDate } from './due-date.ts';
import { type EntryFile, readEntryFile } from './entry-file.ts';
import { checkFrontMatter, type TermFrontMatter, termFrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { proseFrom } from './prose.ts';
import { readSections, type SectionRules } from './sections.ts';

/** The longest definition, in words: what a reader can take in without losing the sentence that it interrupted. */
const DEFINITION_WORDS = 45;

const BEGINS_WITH_A_WORD = /^[\p{L}\p{N}]/u;

const SECTIONS = {
  'How it works': { words: [60, 140] },
  'For product managers': { words: [30, 70] },
  Example: { words: [20, 60] },
} as const satisfies SectionRules;

/** A product has a definition and no more: what it is, whose, since when. */
const NO_SECTIONS: Partial<typeof SECTIONS> = {};

/**
 * A term as read from its file, with what only those who keep the glossary need: the forms that it says it shares with
 * other terms, the ids that it had before, and when it is to be looked at again.
 */
export interface TermFile {
  readonly entry: EntryFile;
  readonly term: Term;
  readonly sharedForms: readonly string[];
  readonly formerly: readonly string[];
  readonly due: DueDate | null;
}

/** Reads and checks one term by itself; check-corpus.ts checks what needs the other entries. */
export function readTerm(file: string, text: string): { read: TermFile | null; problems: Problem[] } {
  const { entry, problems } = readEntryFile(file, text);
  if (!entry) return { read: null, problems };
  const problem = (line: number, message: string) => problems.push({ file, line, message });

  if (!isEntryName(entry.id)) {
    problem(1, `The file's name is the term's id: small letters, digits and hyphens, not "${entry.id}".`);
  }
  const data = checkFrontMatter(termFrontMatter, entry, problems);
  const [lead, ...rest] = entry.sections;
  const opening: Block[] = lead ? proseFrom(lead.nodes, file, problems) : [];
  const sections = readSections<Partial<typeof SECTIONS>>(
    data?.category === 'tool' ? NO_SECTIONS : SECTIONS,
    rest,
    file,
    problems,
  );

  const [first] = opening;
  checkDefinition(opening, (message) =>
    problem(lead?.nodes[0]?.position?.start.line ?? lead?.line ?? 1, message),
  );
  if (data) checkTermRules(data, entry, problem);
  const due = data && dueDate(data, entry, problem);
  problems.push(...checkAgeingWords(entry));
  if (!data || first?.kind !== 'paragraph') return { read: null, problems };

  const term: Term = {
    id: entry.id,
    name: data.name,
    forms: data.forms,
    verbs: data.verbs,
    sense: data.sense,
    unambiguous: data.unmistakable,
    loans: data.loans,
    cues: data.cues,
    otherSense: data['other-sense'],
    category: data.category,
    level: data.level,
    isEveryday: data.everyday === true,
    related: data.related,
    confusedWith: Object.entries(data['confused-with']).map(([id, difference]) => ({ id, difference })),
    sources: data.sources,
    reviewed: data.reviewed,
    definition: first.children,
    howItWorks: sections['How it works'] ?? [],
    forProductManagers: sections['For product managers'] ?? [],
    example: sections.Example ?? [],
  };
  const { 'shared-forms': sharedForms, formerly } = data;
  return { read: { entry, term, sharedForms, formerly, due }, problems };
}

/** Checks the definition, which is everything above the first heading. */
function checkDefinition(opening: readonly Block[], problem: (message: string) => void): void {
  const [first] = opening;
  if (first?.kind !== 'paragraph') {
    problem('The definition is missing: write one or two sentences below the front matter.');
  } else {
    if (opening.length > 1) {
      problem('The definition is one paragraph: put what follows under "## How it works".');
    }
    const words = countWords(inlineText(first.children));
    if (words > DEFINITION_WORDS) {
      problem(
        `The definition has ${words} words: say it in ${DEFINITION_WORDS} at most, and move the rest to "## How it works".`,
      );
    }
    if (!/[.!?)”"]$/.test(inlineText(first.children).trim())) {
      problem('The definition must end with a full stop.');
    }
  }
}

/** Checks the rules between the keys of a term's front matter. */
function checkTermRules(
  data: TermFrontMatter,
  entry: EntryFile,
  problem: (line: number, message: string) => void,
): void {
  if (data.related.length < 2 || data.related.length > 6) {
    problem(entry.lineOf('related'), `"related" names ${data.related.length} terms: name 2 to 6.`);
  }
  checkSenseRules(data, entry, problem);
  data.unmistakable.forEach((form, index) => {
    if (!data.forms.includes(form) && !data.verbs.includes(form)) {
      problem(
        entry.lineOf('unmistakable', index),
        `"${form}" is not among "forms" or "verbs": add it there too.`,
      );
    }
  });
  data.loans.forEach((form, index) => {
    const isForm = data.forms.includes(form) || data.verbs.includes(form);
    if (!isForm || data.sense === 'always' || data.unmistakable.includes(form)) {
      problem(
        entry.lineOf('loans', index),
        `"${form}" must be among "forms" or "verbs", of a term with a "sense", and not among "unmistakable".`,
      );
    }
  });
  for (const key of ['forms', 'verbs', 'cues', 'other-sense'] as const) {
    data[key].forEach((phrase, index) => {
      if (!BEGINS_WITH_A_WORD.test(phrase.trim()))
        problem(
          entry.lineOf(key, index),
          `"${phrase}" must begin with a letter or a digit: it is looked up by its first word.`,
        );
    });
  }
  data['shared-forms'].forEach((form, index) => {
    if (!data.forms.includes(form) && !data.verbs.includes(form)) {
      problem(
        entry.lineOf('shared-forms', index),
        `"${form}" is not among "forms" or "verbs": add it there too.`,
      );
    }
  });
}

/** Checks that a term with a sense has cues, and one without has nothing that only a sense has a use for. */
function checkSenseRules(
  data: TermFrontMatter,
  entry: EntryFile,
  problem: (line: number, message: string) => void,
): void {
  if (data.sense !== 'always' && data.cues.length === 0) {
    problem(
      entry.lineOf('sense'),
      `A term with "sense: ${data.sense}" needs "cues": words that stand near it in the AI sense.`,
    );
  }
  // Nothing asks what stands near a form that means this in any text; such cues would only widen the vocabulary.
  for (const key of ['cues', 'other-sense'] as const) {
    if (data.sense === 'always' && data[key].length > 0) {
      problem(
        entry.lineOf(key),
        `"${key}" decides nothing in a term without "sense": remove it, or write "sense: context" or "sense: near".`,
      );
    }
  }
  if (data.sense === 'always' && data.unmistakable.length > 0) {
    problem(
      entry.lineOf('unmistakable'),
      '"unmistakable" is not for "sense: always": every form of this term is marked anyway.',
    );
  }
}

/** Returns everything that a term says, as plain text. */
export function termText(term: Term): string {
  return [
    inlineText(term.definition),
    blocksText(term.howItWorks),
    blocksText(term.forProductManagers),
    blocksText(term.example),
  ].join('\n');
}
