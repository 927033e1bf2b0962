// The quiz: holds its state, and asks the parts of this room to show it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../browser/shared/i18n.ts';
import type { Studied } from '../../browser/study/cards-and-answers.ts';
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import { type Answered, answerQuestion } from '../../core/study/answer.ts';
import { chooseTerms, makeQuestion, type QuizQuestion } from '../../core/study/quiz.ts';
import type { Card } from '../../core/study/schedule.ts';
import { QuizOpening } from './QuizOpening.tsx';
import { QuizStep } from './QuizStep.tsx';
import { QuizSummary } from './QuizSummary.tsx';
import { StudyProblem } from './StudyProblem.tsx';
import { useStudyAttempt } from './use-study-attempt.ts';

const QUESTIONS = 5;

interface Props {
  readonly list: TermList;
  readonly study: StudyDatabase;
  readonly pageTerms: readonly string[];
  readonly onClose: () => void;
}

/** Shows a quiz of five questions; an answer counts as given once it is kept. */
export function Quiz({ list, study, pageTerms, onClose }: Props) {
  const [cards, setCards] = useState<ReadonlyMap<string, Card> | null>(null);
  const [questions, setQuestions] = useState<readonly QuizQuestion[]>([]);
  const [answers, setAnswers] = useState<readonly Answered[]>([]);
  const [place, setPlace] = useState(0);
  const [problem, attempt] = useStudyAttempt();
  /** The question that has been answered, kept or not: two quick keys are one answer. */
  const taken = useRef<QuizQuestion | null>(null);

  const start = () =>
    attempt(async () => {
      const known = await study.cards();
      const [now, random] = [Date.now(), Math.random];
      const terms = chooseTerms({ list, cards: known, pageTerms, count: QUESTIONS, now, random });
      setCards(known);
      setQuestions(terms.map((term) => makeQuestion(term, list, random)));
      setAnswers([]);
      setPlace(0);
    });
  useEffect(() => void start(), []);

  const answer = (question: QuizQuestion, chosen: string) => {
    if (taken.current === question) return;
    taken.current = question;
    const [id, now] = [crypto.randomUUID(), Date.now()];
    void attempt(async () => {
      const decide = ({ card }: Studied) => answerQuestion({ id, question, chosen, card, now });
      const { isRight, before } = await study.answer({ id, term: question.id, decide });
      const { card } = answerQuestion({ id, question, chosen, card: before, now });
      // Trying again twice still gives one answer.
      setAnswers((earlier) => earlier.toSpliced(place, 1, { question, chosen, isRight, card }));
    });
  };

  const question = questions[place];
  if (!question && (problem || !cards)) return <QuizOpening problem={problem} onClose={onClose} />;
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
      problem={problem && <StudyProblem title={message('answerNotKept')} {...problem} />}
      onAnswer={(chosen) => answer(question, chosen)}
      onNext={() => setPlace(place + 1)}
      onClose={onClose}
    />
  );
}
