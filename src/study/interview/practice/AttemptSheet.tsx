// One question and what a reader does with it: think, speak or write, reveal, compare, tick.
import type { ComponentChildren } from 'preact';
import { message } from '../../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import type { Question } from '../../../core/glossary/entry.ts';
import type { TermList } from '../../../core/glossary/term-list.ts';
import type { AttemptDraft, DraftEvent } from '../../../core/interview/attempt-draft.ts';
import type { InterviewAttempt } from '../../../core/study-data/rows.ts';
import { IN_ENGLISH } from '../../../ui/glossary-language.ts';
import { topicName } from '../../topic-name.ts';
import { KeyPoints } from '../answer/KeyPoints.tsx';
import { ModelAnswer } from '../answer/ModelAnswer.tsx';
import { OwnAnswers } from '../answer/OwnAnswers.tsx';
import { PrintedAnswer } from '../answer/PrintedAnswer.tsx';
import { AnswerTimer } from './AnswerTimer.tsx';
import { usePassingSeconds } from './use-passing-seconds.ts';

interface Props {
  readonly question: Question;
  readonly draft: AttemptDraft;
  /** How many seconds the answer may take. */
  readonly allowed: number;
  /** The last attempt with a written answer, hidden until the answer is revealed; null if there is none. */
  readonly last: InterviewAttempt | null;
  readonly list: TermList;
  readonly study: StudyDatabase;
  /** Null where the attempt is graded, and changes no more. */
  readonly onEvent: ((event: DraftEvent) => void) | null;
  /** What stands beside the button that reveals the answer. */
  readonly beside?: ComponentChildren;
  /** What stands below the key points. */
  readonly children?: ComponentChildren;
}

/** Shows a question to be answered; once it is revealed, the reader's answer beside the model answer and the key points. */
export function AttemptSheet({ question, draft, allowed, last, list, study, onEvent, ...slots }: Props) {
  usePassingSeconds(onEvent !== null && !draft.isRevealed, (seconds) => onEvent?.({ kind: 'pass', seconds }));
  return (
    <article class="attempt" aria-labelledby="question">
      <p class="note">
        {topicName(question.topic)} · {message(`level_${question.level}`)}
      </p>
      <h2 id="question" {...IN_ENGLISH}>
        {question.question}
      </h2>
      {draft.isRevealed ? (
        <>
          <div class="beside">
            <OwnAnswers text={draft.text} last={last} />
            <ModelAnswer question={question} list={list} />
          </div>
          <KeyPoints
            question={question}
            ticked={draft.ticked}
            onTick={onEvent && ((point, isMade) => onEvent({ kind: 'tick', point, isMade }))}
          />
          {slots.children}
        </>
      ) : (
        <>
          <AnswerTimer study={study} seconds={draft.seconds} allowed={allowed} />
          <div class="own-draft">
            <label for="own-draft">{message('interviewYourAnswer')}</label>
            <p class="note" id="own-draft-note">
              {message('interviewWriteOrSay')}
            </p>
            <textarea
              id="own-draft"
              aria-describedby="own-draft-note"
              rows={8}
              dir="auto"
              value={draft.text}
              onInput={({ currentTarget }) => onEvent?.({ kind: 'write', text: currentTarget.value })}
            />
          </div>
          <p class="actions">
            <button type="button" class="primary" onClick={() => onEvent?.({ kind: 'reveal' })}>
              {message('interviewReveal')}
            </button>
            {slots.beside}
          </p>
          <PrintedAnswer question={question} />
        </>
      )}
    </article>
  );
}
