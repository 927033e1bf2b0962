import { useEffect, useRef, useState } from 'preact/hooks';
import { type StudyDatabase, StudyDatabaseError, type StudyFailure } from '../browser/study-database.ts';
import { chooseTerms, makeQuestion, type QuizQuestion } from '../core/quiz.ts';
import type { Card } from '../core/schedule.ts';
import { answerQuestion } from '../core/study/answer.ts';
import type { TermList } from '../core/term-list.ts';
import { QuizStep } from './QuizStep.tsx';
import { QuizSummary } from './QuizSummary.tsx';
import { StudyProblem } from './StudyProblem.tsx';

const QUESTIONS = 5;

/** One answer of this quiz: what was asked, what was chosen, and the card that came of it. */
export interface Answered {
  readonly question: QuizQuestion;
  readonly chosen: string;
  readonly isRight: boolean;
  readonly card: Card;
}

interface Props {
  readonly list: TermList;
  readonly study: StudyDatabase;
  readonly pageTerms: readonly string[];
  readonly onClose: () => void;
}

/** A quiz of five questions: holds the state, and shows an answer as given once it is kept. */
export function Quiz({ list, study, pageTerms, onClose }: Props) {
  const [cards, setCards] = useState<ReadonlyMap<string, Card> | null>(null);
  const [questions, setQuestions] = useState<readonly QuizQuestion[]>([]);
  const [answers, setAnswers] = useState<readonly Answered[]>([]);
  const [place, setPlace] = useState(0);
  const [problem, setProblem] = useState<{ failure: StudyFailure; onRetry: () => void } | null>(null);
  /** The question that has its answer, kept or not: two quick keys are one answer. */
  const taken = useRef<QuizQuestion | null>(null);

  /** Does what needs the database; where that fails, the reader is told, and may have it done again. */
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
      setProblem(null);
    } catch (error) {
      if (!(error instanceof StudyDatabaseError)) throw error;
      setProblem({ failure: error.failure, onRetry: () => void attempt(work) });
    }
  };

  const start = () =>
    attempt(async () => {
      const known = await study.cards();
      const terms = chooseTerms({
        list,
        cards: known,
        pageTerms,
        count: QUESTIONS,
        now: Date.now(),
        random: Math.random,
      });
      setCards(known);
      setQuestions(terms.map((term) => makeQuestion(term, list, Math.random)));
      setAnswers([]);
      setPlace(0);
    });
  useEffect(() => void start(), []);

  const answer = (question: QuizQuestion, chosen: string) => {
    if (taken.current === question) return;
    taken.current = question;
    const given = answerQuestion({
      id: crypto.randomUUID(),
      question,
      chosen,
      card: cards?.get(question.id),
      now: Date.now(),
    });
    void attempt(async () => {
      await study.keep(given.card, given.answer);
      const { isRight } = given.answer;
      // To try again twice gives one answer.
      setAnswers((before) => [...before.slice(0, place), { question, chosen, isRight, card: given.card }]);
    });
  };

  const question = questions[place];
  if (!question && (problem || !cards)) {
    return (
      <main class="quiz" aria-busy={!problem}>
        <header>
          <h1>Quiz</h1>
          <button type="button" class="link" onClick={onClose}>
            Close
          </button>
        </header>
        {problem && <StudyProblem title="The quiz cannot begin" {...problem} />}
      </main>
    );
  }
  if (!question)
    return <QuizSummary list={list} answers={answers} onAgain={() => void start()} onClose={onClose} />;
  return (
    <QuizStep
      key={`${place} ${question.id}`}
      list={list}
      question={question}
      place={place + 1}
      count={questions.length}
      answered={answers[place] ?? null}
      problem={problem && <StudyProblem title="Your answer was not kept" {...problem} />}
      onAnswer={(chosen) => answer(question, chosen)}
      onNext={() => setPlace(place + 1)}
      onClose={onClose}
    />
  );
}
