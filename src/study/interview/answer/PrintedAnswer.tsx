// The answer to a question on paper: on the screen it is still hidden.
import { message } from '../../../browser/shared/i18n.ts';
import type { Question } from '../../../core/glossary/entry.ts';
import { IN_ENGLISH } from '../../../ui/glossary-language.ts';
import { Line, Prose } from '../../../ui/term/Prose.tsx';

/** Shows, in print alone, the model answer and the key points of a question. */
export function PrintedAnswer({ question }: { readonly question: Question }) {
  return (
    <div class="print-only">
      <h3>{message('interviewModelAnswer')}</h3>
      <div {...IN_ENGLISH}>
        <Prose blocks={question.answer} />
      </div>
      <h3>{message('interviewKeyPoints')}</h3>
      <PrintedPoints question={question} />
    </div>
  );
}

/** Shows the key points of a question as a list. */
export function PrintedPoints({ question }: { readonly question: Question }) {
  return (
    <ul {...IN_ENGLISH}>
      {question.keyPoints.map((point, place) => (
        <li key={place}>
          <Line line={point} />
        </li>
      ))}
    </ul>
  );
}
