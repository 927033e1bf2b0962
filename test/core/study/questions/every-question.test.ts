// All questions about the whole glossary, in every kind, hold the rules of questions.
import { describe, expect, it } from 'vitest';
import { termList } from '../../../../src/core/glossary/term-list.ts';
import { areKin } from '../../../../src/core/study/questions/also-right.ts';
import { BLANK } from '../../../../src/core/study/questions/facts/name-pattern.ts';
import { isPlural, openingForm } from '../../../../src/core/study/questions/facts/opening.ts';
import { factsOf } from '../../../../src/core/study/questions/facts/term-facts.ts';
import { overlaps, stemsOf } from '../../../../src/core/study/questions/facts/words.ts';
import { type MadeQuestion, questionMaker } from '../../../../src/core/study/questions/question-maker.ts';
import { relatednessIn } from '../../../../src/core/study/questions/relatedness.ts';
import { namesTerm } from '../../../../src/core/study/questions/typed-answer.ts';
import {
  LEAST_NEAR_OF_DEFINITIONS,
  LEAST_NEAR_OF_NAMES,
} from '../../../../src/core/study/questions/wrong-choices.ts';
import { QUIZ_KINDS, type QuizKind } from '../../../../src/core/study-data/rows.ts';
import { loadCorpus } from '../../../../src/corpus/load-corpus.ts';
import { withTermIds } from '../../../../src/corpus/qualified-ids.ts';
import { seeded } from '../seeded-random.ts';

const LIST = termList(withTermIds(loadCorpus('glossary').terms));
const FACTS = factsOf(LIST);
const SEED = Math.floor(Math.random() * 2 ** 31);
const made = (() => {
  const maker = questionMaker(LIST);
  const random = seeded(SEED);
  return LIST.terms.map(({ id }) => ({ id, questions: maker.questionsFor(id, [], random) }));
})();
const all = (kind: QuizKind) => made.flatMap(({ questions }) => questions.get(kind) ?? []);
const facts = (id: string) => FACTS.get(id) ?? expect.unreachable(id);
const wrongOf = ({ choices, right }: MadeQuestion) => choices.filter(({ id }) => id !== right);
const rightOf = ({ choices, right }: MadeQuestion) =>
  choices.find(({ id }) => id === right) ?? expect.unreachable();
/** The questions of some kinds that break a rule. */
const breaking = (kinds: readonly QuizKind[], rule: (question: MadeQuestion) => boolean) =>
  kinds.flatMap((kind) =>
    all(kind)
      .filter((question) => !rule(question))
      .map(({ term }) => `${kind} ${term}`),
  );

describe(`the questions of seed ${SEED}`, () => {
  it('are of each kind for as many terms as can have it; of products there are none', () => {
    const asked = LIST.terms.filter(({ category }) => category !== 'tool');
    expect(made.filter(({ questions }) => questions.size > 0)).toHaveLength(asked.length);
    const shares = Object.fromEntries(QUIZ_KINDS.map((kind) => [kind, all(kind).length / asked.length]));
    expect(shares).toMatchObject({ typed: 1, explain: 1 });
    // A new term is recognised before it is recalled: each can be chosen by its definition.
    expect(shares.term).toBeGreaterThan(0.985);
    // Only where three definitions are near, as a farther one is told by its subject alone.
    expect(shares.definition).toBeGreaterThan(0.5);
    expect(shares.confused).toBeGreaterThan(0.5);
    // Only sentences and contrasts that are understood without what stood around them.
    expect(shares.gap).toBeGreaterThan(0.1);
    expect(shares.statement).toBeGreaterThan(0.08);
  });

  it('offer different choices, the right one among them, and no product', () => {
    const kinds = ['term', 'definition', 'confused'] as const;
    expect(
      breaking(kinds, ({ kind, choices, term, right }) => {
        const texts = new Set(choices.map(({ text }) => text));
        const isWhole = texts.size === choices.length && choices.length === (kind === 'confused' ? 2 : 4);
        return isWhole && right === term && choices.every(({ id }) => FACTS.has(id));
      }),
    ).toEqual([]);
  });

  it('have no wrong choice that shares a form with the right one, names it, or is named by it', () => {
    expect(
      breaking(['term', 'definition'], (question) =>
        wrongOf(question).every(({ id }) => {
          const [right, wrong] = [facts(question.term), facts(id)];
          return (
            !overlaps(right.keys, wrong.keys) &&
            right.findName(wrong.text).length + right.findName(wrong.term.name).length === 0 &&
            wrong.findName(right.text).length + wrong.findName(right.term.name).length === 0 &&
            !areKin(right, wrong)
          );
        }),
      ),
    ).toEqual([]);
  });

  it('never show the asked name, in any form', () => {
    expect(
      breaking(
        ['term', 'confused', 'typed', 'gap'],
        ({ term, prompt }) => facts(term).findName(prompt).length === 0,
      ),
    ).toEqual([]);
    const hasName = ({ term, choices }: MadeQuestion) =>
      choices.some(({ text }) => facts(term).findName(text).length > 0);
    expect(breaking(['definition'], (question) => !hasName(question))).toEqual([]);
  });

  it('leave no "a" or "an" before a gap', () => {
    const hasArticle = (text: string) => new RegExp(`\\ban? ${BLANK}`, 'i').test(text);
    expect(
      breaking(
        QUIZ_KINDS,
        ({ prompt, choices }) => ![prompt, ...choices.map(({ text }) => text)].some(hasArticle),
      ),
    ).toEqual([]);
  });

  it('are not given away by any word of the text that one name alone has', () => {
    const telling = (question: MadeQuestion, text: string) =>
      [...facts(question.term).nameStems].filter((stem) => stemsOf(text).has(stem));
    expect(
      breaking(['term', 'confused'], (question) =>
        telling(question, question.prompt).every((stem) =>
          wrongOf(question).some(({ id }) => facts(id).nameStems.has(stem)),
        ),
      ),
    ).toEqual([]);
    expect(
      breaking(['definition'], (question) =>
        telling(question, rightOf(question).text).every((stem) =>
          wrongOf(question).some(({ text }) => stemsOf(text).has(stem)),
        ),
      ),
    ).toEqual([]);
  });

  it('have wrong choices that are near to the right one; of names, where there are near ones', () => {
    const relatedness = relatednessIn(FACTS);
    const areNear = (least: number) => (question: MadeQuestion) =>
      wrongOf(question).every(({ id }) => relatedness(facts(question.term), facts(id)) >= least);
    expect(breaking(['definition'], areNear(LEAST_NEAR_OF_DEFINITIONS))).toEqual([]);
    expect(breaking(['term'], areNear(LEAST_NEAR_OF_NAMES)).length / all('term').length).toBeLessThan(0.1);
  });

  it('have two blanks at most, a definition to choose one, and none at the start; but for a few to choose a name', () => {
    const blanks = (text: string) => text.split(BLANK).length - 1;
    expect(breaking(['confused', 'gap'], ({ prompt }) => blanks(prompt) <= 2)).toEqual([]);
    const reads = ({ prompt }: MadeQuestion) => blanks(prompt) <= 2 && !prompt.startsWith(BLANK);
    expect(breaking(['term'], reads).length / all('term').length).toBeLessThan(0.015);
    expect(
      breaking(['definition'], ({ choices }) =>
        choices.every(({ text }) => blanks(text) <= 1 && !text.startsWith(BLANK)),
      ),
    ).toEqual([]);
  });

  it('of gaps have no word of the name beside the gap, and no half word in it', () => {
    expect(
      breaking(['gap'], ({ term, prompt }) => !overlaps(facts(term).nameStems, stemsOf(prompt))),
    ).toEqual([]);
    const isHalf = new RegExp(`[\\p{L}\\p{N}]-?${BLANK}|${BLANK}-?[\\p{L}\\p{N}]`, 'u');
    expect(breaking(['gap'], ({ prompt }) => !isHalf.test(prompt))).toEqual([]);
  });

  it('have one blank where several words beside each other are blanked', () => {
    const isRun = new RegExp(`${BLANK}[ -]${BLANK}`, 'u');
    expect(breaking(['term', 'confused', 'definition'], ({ prompt }) => !isRun.test(prompt))).toEqual([]);
  });

  it('are not given away by grammar, capitals or form', () => {
    expect(
      breaking(
        ['term', 'confused'],
        ({ choices }) => new Set(choices.map(({ text }) => isPlural(text))).size === 1,
      ),
    ).toEqual([]);
    expect(
      breaking(['definition'], (question) => {
        const form = (id: string) => openingForm(facts(id).text);
        const [right, wrong] = [form(question.term), wrongOf(question).map(({ id }) => form(id))];
        const isAlike = (told: string) => wrong.every((each) => (each === told) === (right === told));
        return isAlike('several') && isAlike('said') && wrong.includes(right);
      }),
    ).toEqual([]);
    const FORMS: ((text: string) => boolean)[] = [
      (text) => /\(/.test(text),
      (text) => /^\p{Ll}/u.test(text),
      (text) => /^\S*\p{Lu}\S*\p{Lu}/u.test(text),
    ];
    // Where no name that looks like it is left, one that does not is better than none: it is asked by choice all the same.
    const looksLike = (question: MadeQuestion) =>
      FORMS.every((has) => wrongOf(question).some(({ text }) => has(text) === has(rightOf(question).text)));
    expect(breaking(['term'], looksLike).length / all('term').length).toBeLessThan(0.01);
    expect(
      breaking(['definition'], (question) =>
        wrongOf(question).some(({ text }) => text.includes(BLANK) === rightOf(question).text.includes(BLANK)),
      ),
    ).toEqual([]);
  });

  it('are not given away by length', () => {
    const factor = (one: string, other: string) =>
      Math.max(one.length, other.length) / Math.min(one.length, other.length);
    expect(
      breaking(['definition'], (question) =>
        wrongOf(question).every(({ text }) => factor(text, rightOf(question).text) <= 1.5),
      ),
    ).toEqual([]);
    const isAsLong = (question: MadeQuestion) =>
      wrongOf(question).some(({ text }) => factor(text, rightOf(question).text) <= 2);
    expect(breaking(['term'], isAsLong).length / all('term').length).toBeLessThan(0.01);
    // Who always takes the longest definition is no better off than one who guesses.
    const longest = all('definition').filter((question) =>
      wrongOf(question).every(({ text }) => text.length < rightOf(question).text.length),
    ).length;
    expect(longest / all('definition').length).toBeGreaterThan(0.15);
    expect(longest / all('definition').length).toBeLessThan(0.35);
  });

  it('have the right choice at each place about as often', () => {
    for (const kind of ['term', 'definition', 'confused'] as const) {
      const places = all(kind).map(({ choices, right }) => choices.findIndex(({ id }) => id === right));
      const count = kind === 'confused' ? 2 : 4;
      for (let place = 0; place < count; place++)
        expect(
          Math.abs(places.filter((each) => each === place).length / places.length - 1 / count),
        ).toBeLessThan(0.12);
    }
  });

  it('of statements are true half of the time, and say something of the term that is asked about', () => {
    const statements = all('statement');
    const share = statements.filter(({ right }) => right === 'true').length / statements.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.25);
    expect(
      breaking(
        ['statement'],
        ({ term, prompt }) =>
          overlaps(facts(term).nameStems, stemsOf(prompt)) || facts(term).findName(prompt).length > 0,
      ),
    ).toEqual([]);
  });

  it('of gaps and definitions accept the name of the term and each of its forms', () => {
    const refused = [...FACTS.values()].flatMap(({ term }) =>
      [term.name, ...term.forms].filter((form) => !namesTerm(form, term)),
    );
    expect(refused).toEqual([]);
  });

  it('to explain have two key points to five', () => {
    expect(breaking(['explain'], ({ keyPoints }) => keyPoints.length >= 2 && keyPoints.length <= 5)).toEqual(
      [],
    );
  });
});
