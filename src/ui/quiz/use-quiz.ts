// The quiz that is open, kept at each step so that it goes on where its window was closed.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hasEverFaded, tellFadingChanged } from '../../browser/stored-fading.ts';
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import { dueLoad } from '../../core/study/choose-due.ts';
import { decideAnswer, type GradedAnswer } from '../../core/study/decide-answer.ts';
import { cardIsFaded } from '../../core/study/fading.ts';
import { gradeOf } from '../../core/study/grade-of.ts';
import type { QuizQuestion } from '../../core/study/questions/question.ts';
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
import { localDay } from '../days/local-day.ts';
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

/** What holds a quiz while its window is open. */
interface Hold {
  readonly place: QuizPlace;
  /** What is true by now, though it may not be shown yet: two quick keys are one answer. */
  readonly current: { session: QuizSession | null; learner: QuizLearner | null };
  /** Shows what is true by now. */
  readonly show: (isUndoRefused?: boolean) => void;
  readonly newQuestions: (learner: QuizLearner) => QuizQuestion[];
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
}

/** Returns the quiz that is open; one that was left within a day goes on, and an answer that was not kept yet is kept. */
export function useQuiz(place: QuizPlace): QuizInHand {
  const { list } = place;
  const maker = useMemo(() => questionMaker(list), [list]);
  const current = useRef<Hold['current']>({ session: null, learner: null }).current;
  const [{ session, learner, isUndoRefused }, setShown] = useState({ ...current, isUndoRefused: false });
  const [problem, attempt] = useStudyAttempt();
  const hold: Hold = {
    place,
    current,
    show: (isRefused = false) => setShown({ ...current, isUndoRefused: isRefused }),
    newQuestions: (known) => newQuestions(list, maker, known),
    attempt,
  };
  useEffect(() => begin(hold, false), []);

  const last = session && lastKept(session);
  return {
    session,
    learner,
    problem,
    isUndoRefused,
    answer: (given) => answer(hold, given),
    send: (event) => send(hold, event),
    undo: last && (() => undo(hold, last)),
    again: () => begin(hold, true),
  };
}

/** Goes on with the quiz that was left, or begins one. What has been seen is there again when the window is opened again. */
function begin({ place, current, show, newQuestions: make, attempt }: Hold, isNew: boolean): void {
  const { list, study, pageTerms } = place;
  void attempt(async () => {
    const [learner, stored] = await Promise.all([
      loadLearner(study, pageTerms),
      isNew ? null : study.choices.get(QUIZ_SESSION),
    ]);
    const left = readQuizSession(stored?.value, (id) => list.get(id) !== null, Date.now());
    const session = left ?? beginQuiz(make(learner), Date.now());
    if (!left) await study.choices.put({ name: QUIZ_SESSION, value: session });
    Object.assign(current, { session, learner });
    show();
    // What is answered from now on is given by whoever answers.
    if (stageOf(session) === 'keeping') await giveAnswer({ place, current, show });
  });
}

/** Grades what was answered, and takes it. */
function answer(hold: Hold, given: Given): void {
  const { session, learner } = hold.current;
  const question = session?.steps[session.place]?.question;
  const term = question && hold.place.list.get(question.term);
  if (!question || !term || !learner) return;
  const card = learner.cards.get(term.id) ?? null;
  const answersOfTerm = learner.answers.filter((each) => each.term === term.id);
  const share = shareRight(question, given, term);
  const grade = gradeOf({ kind: question.kind, share, card, answersOfTerm });
  send(hold, { kind: 'respond', response: { ...given, grade, at: Date.now() } });
}

/** Shows what comes of an event, and keeps it; an answer is given to the database then. */
function send({ place, current, show, attempt }: Hold, event: QuizEvent): void {
  if (!current.session) return;
  const next = afterEvent(current.session, event);
  if (next === current.session) return;
  current.session = next;
  show();
  void attempt(async () => {
    await keep(place, current);
    await giveAnswer({ place, current, show });
  });
}

/** Undoes an answer, and asks its question again. What is gone was undone already, in this window or another. */
function undo({ place, current, show, attempt }: Hold, step: Step): void {
  const { study, isPrivate } = place;
  void attempt(async () => {
    const refusal = await study.undo(step.question.id);
    if (refusal !== null && refusal !== 'gone') return show(true);
    if (!isPrivate && (await hasEverFaded())) await tellFadingChanged();
    const event = { kind: 'undone', id: step.question.id, newId: crypto.randomUUID() } as const;
    if (current.session) current.session = afterEvent(current.session, event);
    show();
    await keep(place, current);
  });
}

/** Has the database keep the answer of the present step, if it waits for that. Once it is kept, it is shown as right or wrong. */
async function giveAnswer({ place, current, show }: Pick<Hold, 'place' | 'current' | 'show'>): Promise<void> {
  const { session, learner } = current;
  const step = session?.steps[session.place];
  if (!step?.response || step.result || !learner) return;
  const result = await keepAnswer(place, learner, step);
  if (current.session)
    current.session = afterEvent(current.session, { kind: 'kept', id: step.question.id, result });
  show();
  await keep(place, current);
}

/** Keeps the quiz as it is by now. */
async function keep({ study }: QuizPlace, { session }: Hold['current']): Promise<void> {
  await study.choices.put({ name: QUIZ_SESSION, value: session });
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
