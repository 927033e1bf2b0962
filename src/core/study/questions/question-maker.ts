// Makes the questions of the quiz.
import type { TermList } from '../../glossary/term-list.ts';
import { QUIZ_KINDS, type QuizKind } from '../../study-data/rows.ts';
import { type AlsoRight, alsoRightIn } from './also-right.ts';
import { type Contrast, contrastOf, isExchangeable } from './contrast.ts';
import { BLANK } from './facts/name-pattern.ts';
import { isPlural } from './facts/opening.ts';
import { factsOf, type TermFacts } from './facts/term-facts.ts';
import { gapFor, type MetSentence } from './gap.ts';
import { keyPointsOf } from './key-points.ts';
import { nameChoices, namesOf, recallPrompt, rivalChoices } from './name-choices.ts';
import { FALSE, type QuizQuestion, TRUE } from './question.ts';
import { type Random, shuffled } from './random.ts';
import { type Relatedness, relatednessIn } from './relatedness.ts';
import { type Choices, definitionChoices, LEAST_NEAR_OF_DEFINITIONS, nearTo } from './wrong-choices.ts';

/** A question without the id that its answer will have. */
export type MadeQuestion = Omit<QuizQuestion, 'id'>;

/** Makes questions about the terms of a glossary. */
export interface QuestionMaker {
  /** Returns one of each kind that is possible for a term; none for a term that nobody asks about. */
  questionsFor(
    term: string,
    met: readonly MetSentence[],
    random: Random,
  ): ReadonlyMap<QuizKind, MadeQuestion>;
}

/** Opens a glossary for questions: what is known of all its terms is worked out once. */
export function questionMaker(list: TermList): QuestionMaker {
  const all = factsOf(list);
  const mayBeRight = alsoRightIn(all);
  // Reads every definition: not before a question needs it.
  let relatedness: Relatedness | null = null;
  const nearest = (facts: TermFacts, random: Random, least: number) => {
    relatedness ??= relatednessIn(all);
    return nearTo(facts, all, relatedness, random, least);
  };
  return {
    questionsFor(id, met, random) {
      const facts = all.get(id);
      if (!facts) return new Map();
      const made = QUIZ_KINDS.map(
        (kind) => [kind, MAKERS[kind]({ facts, all, nearest, mayBeRight, met, random })] as const,
      );
      return new Map(made.flatMap(([kind, question]) => (question ? [[kind, question]] : [])));
    },
  };
}

/** What a question is made from. */
interface Making {
  readonly facts: TermFacts;
  readonly all: ReadonlyMap<string, TermFacts>;
  /** The terms that may be wrong choices, the nearest first. */
  readonly nearest: (facts: TermFacts, random: Random, least: number) => readonly TermFacts[];
  readonly mayBeRight: AlsoRight;
  readonly met: readonly MetSentence[];
  readonly random: Random;
}

const MAKERS: Readonly<Record<QuizKind, (making: Making) => MadeQuestion | null>> = {
  term({ facts, nearest, mayBeRight, random }) {
    const choices = nameChoices(facts, (least) => nearest(facts, random, least), mayBeRight);
    return ofChoices('term', facts, choices, random);
  },
  definition({ facts, nearest, mayBeRight, random }) {
    const near = nearest(facts, random, LEAST_NEAR_OF_DEFINITIONS);
    return ofChoices('definition', facts, definitionChoices(facts, near, mayBeRight), random);
  },
  confused: confusedQuestion,
  statement: statementQuestion,
  gap({ facts, met, random }) {
    const gap = gapFor(facts, met, random);
    return gap && { ...plain('gap', facts, gap.prompt), hint: gap.hint, metOn: gap.metOn };
  },
  typed: ({ facts }) => plain('typed', facts, recallPrompt(facts)),
  explain: ({ facts }) => ({
    ...plain('explain', facts, facts.term.name),
    keyPoints: keyPointsOf(facts.term),
  }),
};

function plain(kind: QuizKind, { term }: TermFacts, prompt: string): MadeQuestion {
  return { term: term.id, kind, prompt, choices: [], right: null, hint: null, metOn: null, keyPoints: [] };
}

function ofChoices(
  kind: QuizKind,
  facts: TermFacts,
  choices: Choices | null,
  random: Random,
): MadeQuestion | null {
  if (!choices) return null;
  const { id } = facts.term;
  return {
    ...plain(kind, facts, choices.prompt),
    choices: shuffled([{ id, text: choices.right }, ...choices.wrong], random),
    right: id,
  };
}

/** The contrasts of a term with others, each with the other; a plural would be given away by its verb. */
function contrastsOf({ facts, all }: Making): { other: TermFacts; contrast: Contrast; difference: string }[] {
  return facts.term.confusedWith.flatMap(({ id, difference }) => {
    const other = all.get(id);
    if (!other || isPlural(other.term.name) !== isPlural(facts.term.name)) return [];
    const contrast = contrastOf(difference, facts, other);
    return contrast ? [{ other, contrast, difference }] : [];
  });
}

/** What an entry says of the term and not of one that people confuse with it, or the definition: which of the two is it? */
function confusedQuestion(making: Making): MadeQuestion | null {
  const { facts, all, mayBeRight, random } = making;
  const [found] = shuffled(contrastsOf(making), random);
  if (found) {
    const { other, contrast, difference } = found;
    const prompt = `${BLANK} ${contrast.own.predicate}.`;
    const question = ofChoices('confused', facts, { prompt, ...namesOf(facts, other) }, random);
    return question && { ...question, keyPoints: [difference] };
  }
  const rivals = shuffled(facts.term.confusedWith, random).flatMap(({ id }) => all.get(id) ?? []);
  const [choices] = rivals.flatMap((rival) => rivalChoices(facts, rival, mayBeRight) ?? []);
  return ofChoices('confused', facts, choices ?? null, random);
}

/** What an entry says of the term, or of the one that it sets apart from it: is it true? */
function statementQuestion(making: Making): MadeQuestion | null {
  const { facts, random } = making;
  const [found] = shuffled(
    contrastsOf(making).filter(({ contrast }) => isExchangeable(contrast)),
    random,
  );
  if (!found) return null;
  const { own, other } = found.contrast;
  const isTrue = random() < 0.5;
  return {
    ...plain('statement', facts, asSentence(`${own.subject} ${isTrue ? own.predicate : other.predicate}.`)),
    choices: [
      { id: TRUE, text: '' },
      { id: FALSE, text: '' },
    ],
    right: isTrue ? TRUE : FALSE,
    keyPoints: [found.difference],
  };
}

/** Returns a text with a capital first letter, unless its first word is written as it is ("t-SNE", "k-anonymity"). */
function asSentence(text: string): string {
  return /^\p{L}(?:-|\p{Lu})/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
