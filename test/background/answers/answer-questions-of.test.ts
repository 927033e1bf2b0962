import { expect, it } from 'vitest';
import { answerQuestionsOf } from '../../../src/background/answers/answer-questions-of.ts';
import { questionList } from '../../../src/core/glossary/question-list.ts';
import { makeQuestion } from '../../make-question.ts';

const LIST = questionList([
  makeQuestion('question/when-to-stop', { question: 'When do you stop?', terms: ['term/overfitting'] }),
  makeQuestion('question/what-is-bias', { question: 'What is bias?', terms: ['term/bias'] }),
]);
const SOURCE = { formerIds: new Map([['term/overtraining', 'term/overfitting']]) };

it.each(['term/overfitting', 'term/overtraining'])('names the questions about %s', async (term) => {
  expect(await answerQuestionsOf(async () => LIST, SOURCE, term)).toEqual([
    { id: 'question/when-to-stop', question: 'When do you stop?' },
  ]);
});

it('names none about a term that no question uses', async () => {
  expect(await answerQuestionsOf(async () => LIST, SOURCE, 'term/nowhere')).toEqual([]);
});
