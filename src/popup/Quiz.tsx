import { useEffect, useState } from 'preact/hooks';
import type { StudyDatabase } from '../browser/study-database.ts';
import { chooseTerms, makeQuestion, type QuizQuestion } from '../core/quiz.ts';
import type { Card } from '../core/schedule.ts';
import { answerQuestion } from '../core/study/answer.ts';
import type { TermList } from '../core/term-list.ts';
import { QuizStep } from './QuizStep.tsx';
import { QuizSummary } from './QuizSummary.tsx';

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

/** A quiz of five questions: holds the state, keeps each answer as it is given. */
export function Quiz({ list, study, pageTerms, onClose }: Props) {
  const [cards, setCards] = useState<ReadonlyMap<string, Card> | null>(null);
  const [questions, setQuestions] = useState<readonly QuizQuestion[]>([]);
  const [answers, setAnswers] = useState<readonly Answered[]>([]);
  const [place, setPlace] = useState(0);

  const start = async () => {
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
  };
  useEffect(() => void start(), []);

  const answer = async (question: QuizQuestion, chosen: string) => {
    const given = answerQuestion({
      id: crypto.randomUUID(),
      question,
      chosen,
      card: cards?.get(question.id),
      now: Date.now(),
    });
    setAnswers([...answers, { question, chosen, isRight: given.answer.isRight, card: given.card }]);
    await study.keep(given.card, given.answer);
  };

  const question = questions[place];
  if (!cards) return <main class="quiz" aria-busy="true" />;
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
      onAnswer={(chosen) => void answer(question, chosen)}
      onNext={() => setPlace(place + 1)}
      onClose={onClose}
    />
  );
}
