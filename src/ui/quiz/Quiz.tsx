// The quiz: shows the step that it is at.
import { message } from '../../browser/shared/i18n.ts';
import { QuizFrame } from './QuizFrame.tsx';
import { QuizStep } from './QuizStep.tsx';
import { QuizSummary } from './QuizSummary.tsx';
import { StudyProblem } from './StudyProblem.tsx';
import { backlog, leftNow } from './start-quiz.ts';
import { type QuizPlace, useQuiz } from './use-quiz.ts';

interface Props extends QuizPlace {
  readonly onClose: () => void;
}

/** Shows a quiz of five questions, one that was left where it was; an answer counts as given once it is kept. */
export function Quiz({ onClose, ...place }: Props) {
  const { list, where } = place;
  const quiz = useQuiz(place);
  const { session, learner, problem } = quiz;
  if (!session || !learner)
    return (
      <QuizFrame title={message('quizTitle')} where={where} isBusy={!problem} onClose={onClose}>
        {problem && <StudyProblem title={message('quizCannotBegin')} {...problem} />}
      </QuizFrame>
    );
  const waiting = backlog(list, learner);
  const notes = {
    pace: waiting === null ? null : { waiting, aDay: learner.pace.dueADay },
    isUndoRefused: quiz.isUndoRefused,
    onUndo: quiz.undo,
  };
  const told = problem && <StudyProblem title={message('answerNotKept')} {...problem} />;
  const step = session.steps[session.place];
  if (!step)
    return (
      <QuizSummary
        list={list}
        where={where}
        steps={session.steps}
        left={leftNow(list, learner)}
        notes={notes}
        problem={told}
        onAgain={quiz.again}
        onClose={onClose}
      />
    );
  return (
    <QuizStep
      key={step.question.id}
      list={list}
      where={where}
      step={step}
      place={session.place + 1}
      count={session.steps.length}
      notes={notes}
      problem={told}
      onAnswer={quiz.answer}
      onReveal={() => quiz.send({ kind: 'reveal' })}
      onNext={() => quiz.send({ kind: 'next' })}
      onClose={onClose}
    />
  );
}
