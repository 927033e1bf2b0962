// A question where nothing can be kept.
import { message } from '../../../browser/shared/i18n.ts';
import type { Question } from '../../../core/glossary/entry.ts';
import type { TermList } from '../../../core/glossary/term-list.ts';
import { IN_ENGLISH } from '../../../ui/glossary-language.ts';
import { StudyProblem } from '../../../ui/quiz/StudyProblem.tsx';
import type { StudyAttemptProblem } from '../../../ui/quiz/use-study-attempt.ts';
import { KeyPoints } from '../answer/KeyPoints.tsx';
import { ModelAnswer } from '../answer/ModelAnswer.tsx';

interface Props {
  readonly question: Question;
  readonly list: TermList;
  readonly problem: StudyAttemptProblem;
}

/**
 * Shows a question with its answer and says why it cannot be practised: a draft of which nobody knows may be kept, and
 * would be lost to a new one.
 */
export function OnlyToRead({ question, list, problem }: Props) {
  return (
    <article class="attempt" aria-labelledby="question">
      <h2 id="question" {...IN_ENGLISH}>
        {question.question}
      </h2>
      <ModelAnswer question={question} list={list} />
      <KeyPoints question={question} ticked={[]} onTick={null} />
      <StudyProblem title={message('studyNotRead')} {...problem} />
    </article>
  );
}
