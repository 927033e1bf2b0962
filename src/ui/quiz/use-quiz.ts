// The quiz that is open, kept at each step so that it goes on where its window was closed.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hasEverFaded, tellFadingChanged } from '../../browser/stored/stored-fading.ts';
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
  type QuizEvent,
  type QuizSession,
  type Response,
  type Step,
  stageOf,
} from '../../core/study/quiz-session.ts';
import { shareRight } from '../../core/study/share-right.ts';
import { localDay } from '../days/local-day.ts';
import { keepQuiz, loadQuiz } from './kept-quiz.ts';
import { loadLearner, newQuestions, type QuizLearner } from './start-quiz.ts';
import { type StudyAttemptProblem, useStudyAttempt } from './use-study-attempt.ts';

/** Where a quiz is shown, and what it asks about. */
export interface QuizPlace {
  readonly list: TermList;
  readonly study: StudyDatabase;
  /** The ids of the terms on the page below. */
  readonly pageTerms: readonly string[];
  readonly where: 'popup' | 'study';
  /** The id of the term that the quiz is to be about, with its neighbours; without one it is about what is to be asked. */
  readonly about?: string | null;
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
  /** Begins another quiz, about what is to be asked. */
  again(): void;
}

/** What holds a quiz while its window is open. */
interface Hold {
  readonly place: QuizPlace;
  /** What is true by now, though it may not be shown yet: two quick keys are one answer. */
  readonly current: { session: QuizSession | null; learner: QuizLearner | null; attempts: number };
  /** Shows what is true by now. */
  readonly show: (isUndoRefused?: boolean) => void;
  readonly newQuestions: (learner: QuizLearner, about: string | null) => QuizQuestion[];
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
}

/**
 * Returns the quiz that is open; one that was left within a day goes on, in whichever window, and an answer that was not kept yet is
 * kept. Only a quiz about a term does not go on with one about anything else.
 */
export function useQuiz(place: QuizPlace): QuizInHand {
  const { list } = place;
  const maker = useMemo(() => questionMaker(list), [list]);
  const current = useRef<Hold['current']>({ session: null, learner: null, attempts: 0 }).current;
  const [{ session, learner, isUndoRefused }, setShown] = useState({ ...current, isUndoRefused: false });
  const [problem, attempt] = useStudyAttempt();
  const hold: Hold = {
    place,
    current,
    show: (isRefused = false) => setShown({ ...current, isUndoRefused: isRefused }),
    newQuestions: (known, about) => newQuestions(list, maker, known, about),
    attempt: (work) => attempt(() => counted(current, work)),
  };
  useEffect(() => {
    begin(hold, { about: place.about ?? null, isNew: false });
    const follow = () => followOthers(hold);
    addEventListener('focus', follow);
    return () => removeEventListener('focus', follow);
  }, []);

  const last = session && lastKept(session);
  return {
    session,
    learner,
    problem,
    isUndoRefused,
    answer: (given) => answer(hold, given),
    send: (event) => send(hold, event),
    undo: last && (() => undo(hold, last)),
    again: () => begin(hold, { about: null, isNew: true }),
  };
}

/** Goes on with the quiz that was left, or begins one. What has been seen is there again when the window is opened again. */
function begin(
  { place, current, show, newQuestions: make, attempt }: Hold,
  { about, isNew }: { readonly about: string | null; readonly isNew: boolean },
): void {
  const { list, study, pageTerms } = place;
  void attempt(async () => {
    const [before, kept] = await Promise.all([loadLearner(study, pageTerms), loadQuiz(study, list)]);
    const left = kept && stageOf(kept) !== 'done' ? kept : null;
    const goesOn = !isNew && left !== null && (about === null || left.about === about);
    // What another window was closed with is not lost with its quiz.
    const isOwed = left !== null && !goesOn && stageOf(left) === 'keeping';
    if (isOwed)
      await giveAnswer({ place, current: { ...current, session: left, learner: before }, show: () => {} });
    const learner = isOwed ? await loadLearner(study, pageTerms) : before;
    const session = goesOn ? left : beginQuiz(make(learner, about), Date.now(), about);
    if (!goesOn) await keepQuiz(study, session);
    Object.assign(current, { session, learner });
    show();
    // What is answered from now on is given by whoever answers.
    if (stageOf(session) === 'keeping') await giveAnswer({ place, current, show });
  });
}

/** Goes on where another window has got to while this one was not in use. */
function followOthers({ place, current, show, attempt }: Hold): void {
  const before = current.session;
  // What this window is about to keep is newer than what is kept.
  if (!before || current.attempts > 0 || !['asking', 'explained'].includes(stageOf(before))) return;
  void attempt(async () => {
    const { list, study, pageTerms } = place;
    const [kept, learner] = await Promise.all([loadQuiz(study, list), loadLearner(study, pageTerms)]);
    if (!kept || current.session !== before || JSON.stringify(kept) === JSON.stringify(before)) return;
    if (kept.begun !== before.begun && stageOf(kept) === 'done') return;
    Object.assign(current, { session: kept, learner });
    show();
    if (stageOf(kept) === 'keeping') await giveAnswer({ place, current, show });
  });
}

/** Counts the work that is being done. */
async function counted(current: Hold['current'], work: () => Promise<void>): Promise<void> {
  current.attempts += 1;
  try {
    await work();
  } finally {
    current.attempts -= 1;
  }
}

/** Grades what was answered, and takes it. */
function answer(hold: Hold, given: Given): void {
  const { session, learner } = hold.current;
  const question = session?.steps[session.place]?.question;
  const term = question && hold.place.list.get(question.term);
  if (!question || !term || !learner) return;
  const card = learner.cards.get(term.id) ?? null;
  const answersOfTerm = learner.answers.filter((each) => each.term === term.id);
  const share = shareRight(question, given, term, hold.place.list);
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
    await keepQuiz(place.study, current.session);
    await giveAnswer({ place, current, show });
    if (stageOf(next) !== 'done') return;
    // What is left for today is told then.
    current.learner = await loadLearner(place.study, place.pageTerms);
    show();
  });
}

/** Undoes an answer, and asks its question again. What is gone was undone already, in this window or another. */
function undo({ place, current, show, attempt }: Hold, step: Step): void {
  const { study } = place;
  void attempt(async () => {
    const refusal = await study.undo(step.question.id);
    if (refusal !== null && refusal !== 'gone') return show(true);
    if (!study.isPrivate && (await hasEverFaded())) await tellFadingChanged();
    const event = { kind: 'undone', id: step.question.id, newId: crypto.randomUUID() } as const;
    if (current.session) current.session = afterEvent(current.session, event);
    show();
    await keepQuiz(place.study, current.session);
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
  await keepQuiz(place.study, current.session);
}

/** Resolves with what has come of an answer, once it is kept. */
async function keepAnswer(
  { study, where }: QuizPlace,
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
  if ((isFadingChanged || due === null) && !study.isPrivate) await tellFadingChanged();
  due ??= (await study.cards()).get(term)?.due ?? at;
  return { isRight: answer.isRight, isPractice: answer.isPractice, due };
}
