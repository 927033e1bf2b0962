// The quiz that is open, kept at each step so that it goes on where its window was closed.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hasEverFaded, tellFadingChanged } from '../../browser/stored-fading.ts';
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import { dueLoad } from '../../core/study/choose-due.ts';
import { decideAnswer, type GradedAnswer } from '../../core/study/decide-answer.ts';
import { cardIsFaded } from '../../core/study/fading.ts';
import { gradeOf } from '../../core/study/grade-of.ts';
import { questionMaker } from '../../core/study/questions/question-maker.ts';
import {
  afterEvent,
  beginQuiz,
  lastKept,
  QUIZ_SESSION,
  type QuizEvent,
  type QuizSession,
  type Response,
  readQuizSession,
  type Step,
  stageOf,
} from '../../core/study/quiz-session.ts';
import { shareRight } from '../../core/study/share-right.ts';
import { localDay } from '../local-day.ts';
import { loadLearner, newQuestions, type QuizLearner } from './start-quiz.ts';
import { type StudyAttemptProblem, useStudyAttempt } from './use-study-attempt.ts';

/** Where a quiz is shown, and what it asks about. */
export interface QuizPlace {
  readonly list: TermList;
  readonly study: StudyDatabase;
  /** The ids of the terms on the page below. */
  readonly pageTerms: readonly string[];
  readonly where: 'popup' | 'study';
  /** Whether it is in a private window, of which nothing is stored. */
  readonly isPrivate: boolean;
}

/** What was chosen, typed or ticked. */
export type Given = Pick<Response, 'chosen' | 'typed' | 'ticked'>;

/** A quiz and what can be done with it. */
export interface QuizInHand {
  /** Null until it is known. */
  readonly session: QuizSession | null;
  readonly learner: QuizLearner | null;
  readonly problem: StudyAttemptProblem | null;
  /** Whether an answer could not be undone. */
  readonly isUndoRefused: boolean;
  answer(given: Given): void;
  send(event: QuizEvent): void;
  /** Undoes the last answer that was kept; null if there is none. */
  readonly undo: (() => void) | null;
  /** Begins another quiz. */
  again(): void;
}

/** Returns the quiz that is open; one that was left within a day goes on, and an answer that was not kept yet is kept. */
export function useQuiz(place: QuizPlace): QuizInHand {
  const { list, study, pageTerms } = place;
  const [session, setSession] = useState<QuizSession | null>(null);
  const [learner, setLearner] = useState<QuizLearner | null>(null);
  const [isUndoRefused, setUndoRefused] = useState(false);
  const [problem, attempt] = useStudyAttempt();
  const maker = useMemo(() => questionMaker(list), [list]);
  /** What is true by now, though it may not be shown yet: two quick keys are one answer. */
  const current = useRef<QuizSession | null>(null);

  const show = (next: QuizSession) => {
    current.current = next;
    setSession(next);
  };
  const keep = () => study.choices.put({ name: QUIZ_SESSION, value: current.current });
  const begin = (isNew: boolean) =>
    attempt(async () => {
      const [known, stored] = await Promise.all([
        loadLearner(study, pageTerms),
        isNew ? null : study.choices.get(QUIZ_SESSION),
      ]);
      const left = readQuizSession(stored?.value, (id) => list.get(id) !== null, Date.now());
      const next = left ?? beginQuiz(newQuestions(list, maker, known), Date.now());
      // What has been seen is there again when the window is opened again.
      if (!left) await study.choices.put({ name: QUIZ_SESSION, value: next });
      setLearner(known);
      show(next);
      // What is answered from now on is given by whoever answers.
      if (left && stageOf(left) === 'keeping') await giveAnswer(known);
    });
  /** Has the database keep the answer of the present step, if it waits for that. Once it is kept, it is shown as right or wrong. */
  const giveAnswer = async (known: QuizLearner) => {
    const step = current.current?.steps[current.current.place];
    if (!step?.response || step.result) return;
    const result = await keepAnswer(place, known, step);
    if (current.current) show(afterEvent(current.current, { kind: 'kept', id: step.question.id, result }));
    await keep();
  };
  const send = (event: QuizEvent) => {
    const before = current.current;
    if (!before || !learner) return;
    const next = afterEvent(before, event);
    if (next === before) return;
    setUndoRefused(false);
    show(next);
    void attempt(async () => {
      await keep();
      await giveAnswer(learner);
    });
  };
  const undo = (step: Step) =>
    attempt(async () => {
      const refusal = await study.undo(step.question.id);
      // What is gone was undone already, in this window or another.
      setUndoRefused(refusal !== null && refusal !== 'gone');
      if (refusal !== null && refusal !== 'gone') return;
      if (!place.isPrivate && (await hasEverFaded())) await tellFadingChanged();
      const event = { kind: 'undone', id: step.question.id, newId: crypto.randomUUID() } as const;
      if (current.current) show(afterEvent(current.current, event));
      await keep();
    });
  useEffect(() => void begin(false), []);

  const last = session && lastKept(session);
  return {
    session,
    learner,
    problem,
    isUndoRefused,
    answer(given) {
      const question = current.current?.steps[current.current.place]?.question;
      const term = question && list.get(question.term);
      if (!question || !term || !learner) return;
      const card = learner.cards.get(term.id) ?? null;
      const answersOfTerm = learner.answers.filter((answer) => answer.term === term.id);
      const share = shareRight(question, given, term);
      const grade = gradeOf({ kind: question.kind, share, card, answersOfTerm });
      send({ kind: 'respond', response: { ...given, grade, at: Date.now() } });
    },
    send,
    undo: last && (() => void undo(last)),
    again: () => void begin(true),
  };
}

/** Resolves with what has come of an answer, once it is kept. */
async function keepAnswer(
  { study, where, isPrivate }: QuizPlace,
  { cards, pace }: QuizLearner,
  { question, response }: Step,
) {
  const { id, term, kind } = question;
  if (!response) throw new Error('A step without a response has no answer');
  const { chosen, typed, grade, at } = response;
  const given: GradedAnswer = { id, term, kind, grade, chosen, typed, where, at };
  const spread = { load: dueLoad(cards.values(), localDay), daysOff: pace.daysOff };
  let due: number | null = null;
  let isFadingChanged = false;
  const answer = await study.answer({
    id,
    term,
    decide({ card, answers }) {
      const decided = decideAnswer({ card, answersOfTerm: answers, given, dayOf: localDay, spread });
      due = decided.card.due;
      const hadFaded = card !== null && cardIsFaded(card, answers, at);
      isFadingChanged = cardIsFaded(decided.card, [...answers, decided.answer], at) !== hadFaded;
      return decided;
    },
  });
  // Where it had been kept before its window was closed, nothing was decided now, and perhaps nothing told.
  if ((isFadingChanged || due === null) && !isPrivate) await tellFadingChanged();
  due ??= (await study.cards()).get(term)?.due ?? at;
  return { isRight: answer.isRight, isPractice: answer.isPractice, due };
}
