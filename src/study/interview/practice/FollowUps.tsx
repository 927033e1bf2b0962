// The questions that an interviewer asks after an answer.
import { useState } from 'preact/hooks';
import { message, plural } from '../../../browser/shared/i18n.ts';
import type { Question } from '../../../core/glossary/entry.ts';
import { IN_ENGLISH } from '../../../ui/glossary-language.ts';
import { Line } from '../../../ui/term/Prose.tsx';

/** Shows follow-up questions one by one: the next when the reader has answered the last. */
export function FollowUps({ question }: { readonly question: Question }) {
  const [asked, setAsked] = useState(0);
  const left = question.followUps.length - asked;
  if (question.followUps.length === 0) return null;
  return (
    <section class="follow-ups">
      <h3>{message('interviewFollowUps')}</h3>
      <ol aria-live="polite" {...IN_ENGLISH}>
        {question.followUps.slice(0, asked).map((line, place) => (
          <li key={place}>
            <Line line={line} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button type="button" class="plain" onClick={() => setAsked(asked + 1)}>
          {plural('interviewAskFollowUp', left)}
        </button>
      )}
    </section>
  );
}
