// What a quiz needs to begin: what is known of the reader, and the questions that are made of it.
import { loadSettings } from '../../browser/stored/stored-settings.ts';
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import {
  chooseNeighbours,
  chooseTerms,
  type Learner,
  type LeftToday,
  leftToday,
} from '../../core/study/choose-terms.ts';
import { dueTerms } from '../../core/study/due-terms.ts';
import { kindFor } from '../../core/study/kinds.ts';
import type { MetSentence } from '../../core/study/questions/gap.ts';
import type { QuizQuestion } from '../../core/study/questions/question.ts';
import type { QuestionMaker } from '../../core/study/questions/question-maker.ts';
import { DAY } from '../../core/study/schedule.ts';
import { readStudyPace, STUDY_PACE } from '../../core/study/study-pace.ts';
import type { Meeting } from '../../core/study-data/rows.ts';
import { localDay } from '../days/local-day.ts';

/** How many questions a quiz has: about a minute of them. */
const QUESTIONS = 5;

/** For how long, in milliseconds, a term counts as looked up lately. */
const LATELY = 14 * DAY;

/** What is known of the reader, with where they met terms. */
export interface QuizLearner extends Learner {
  readonly meetings: readonly Meeting[];
}

/** Resolves with what is known of the reader now. */
export async function loadLearner(study: StudyDatabase, pageTerms: readonly string[]): Promise<QuizLearner> {
  const [cards, answers, pace, meetings, { pastLevel }] = await Promise.all([
    study.cards(),
    study.answers(),
    study.choices.get(STUDY_PACE),
    study.meetings.read(),
    loadSettings(),
  ]);
  const latest = meetings.filter(({ at }) => Date.now() - at < LATELY).sort((a, b) => b.at - a.at);
  return {
    cards,
    answers,
    pace: readStudyPace(pace?.value),
    pastLevel,
    pageTerms,
    meetings,
    lookedUp: [...new Set(latest.map(({ term }) => term))],
  };
}

/** Makes the questions of a quiz for a reader, about one term and its neighbours or what is to be asked; none where nothing is. */
export function newQuestions(
  list: TermList,
  maker: QuestionMaker,
  learner: QuizLearner,
  about: string | null,
): QuizQuestion[] {
  const random = Math.random;
  const wanted = { ...thisMoment(), count: QUESTIONS, random };
  const terms = about === null ? chooseTerms(list, learner, wanted) : chooseNeighbours(list, about, wanted);
  return terms.flatMap(({ id }) => {
    const met: MetSentence[] = learner.meetings.filter(({ term }) => term === id);
    const questions = maker.questionsFor(id, met, random);
    const kind = kindFor(learner.cards.get(id)?.stability ?? 0, new Set(questions.keys()), random);
    const question = questions.get(kind);
    return question ? [{ ...question, id: crypto.randomUUID() }] : [];
  });
}

/** Returns how many terms wait, where that is more than the reader wants a day; else null. */
export function backlog(list: TermList, { cards, pace }: QuizLearner): number | null {
  const waiting = dueTerms(list, cards, thisMoment()).length;
  return waiting > pace.dueADay ? waiting : null;
}

/** Returns how much is left for today. */
export function leftNow(list: TermList, learner: QuizLearner): LeftToday {
  return leftToday(list, learner, thisMoment());
}

function thisMoment() {
  return { now: Date.now(), dayOf: localDay };
}
