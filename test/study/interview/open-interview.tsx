// Opens the interview place with four questions at an address, as the study window does, for tests.
import { render } from '@testing-library/preact';
import { privateStudyDatabase, type StudyDatabase } from '../../../src/browser/study/study-database.ts';
import { questionList } from '../../../src/core/glossary/question-list.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { InterviewPlace } from '../../../src/study/interview/InterviewPlace.tsx';
import { useRoute } from '../../../src/study/use-route.ts';
import { makeQuestion } from '../../core/interview/make-standing.ts';
import { makeTerm } from '../../make-term.ts';

export const TERMS = termList([
  makeTerm('term/rag', { name: 'Retrieval-augmented generation', definition: ['Search, then answer.'] }),
  makeTerm('term/drift', { name: 'Data drift' }),
]);

export const QUESTIONS = questionList([
  makeQuestion('rag', {
    question: 'What is RAG, and why use it?',
    topic: 'short definitions',
    terms: ['term/rag'],
    answer: [{ kind: 'paragraph', children: ['RAG looks things up. RAG then answers.'] }],
    followUps: [['When is it the wrong tool?'], ['What do you measure?']],
  }),
  makeQuestion('drift', { question: 'How do you find drift?', topic: 'practice', level: 'intermediate' }),
  makeQuestion('launch', {
    question: 'Describe a launch that failed.',
    topic: 'behavioural',
    level: 'advanced',
    steps: [{ name: 'Situation', text: ['Say what.'] }],
  }),
  makeQuestion('overfitting', { question: 'What is overfitting?' }),
]);

/** A database in memory. */
export function makeStudy(): StudyDatabase {
  return privateStudyDatabase(new Map());
}

/** Opens the place at an address, which begins with "#". */
export function openInterview(address: string, study: StudyDatabase) {
  location.hash = address;
  const questions = async () => QUESTIONS;
  const Window = () => (
    <InterviewPlace
      route={useRoute()}
      list={TERMS}
      questions={questions}
      study={study}
      formerIds={new Map()}
    />
  );
  return render(<Window />);
}
