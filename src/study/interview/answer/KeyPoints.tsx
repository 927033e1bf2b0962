// The key points of a question, to be ticked.
import { message } from '../../../browser/shared/i18n.ts';
import type { Question } from '../../../core/glossary/entry.ts';
import { IN_ENGLISH } from '../../../ui/glossary-language.ts';
import { Line } from '../../../ui/term/Prose.tsx';

interface Props {
  readonly question: Question;
  readonly ticked: readonly number[];
  /** Null where the attempt is graded. */
  readonly onTick: ((point: number, isMade: boolean) => void) | null;
}

/** Shows a box for each key point: ticked where the reader has made it. */
export function KeyPoints({ question, ticked, onTick }: Props) {
  return (
    <fieldset class="key-points" disabled={!onTick}>
      <legend>{message('interviewKeyPoints')}</legend>
      {onTick && <p class="note">{message('interviewTickThem')}</p>}
      <ul>
        {question.keyPoints.map((point, place) => (
          <li key={place}>
            <label>
              <input
                type="checkbox"
                checked={ticked.includes(place)}
                onChange={({ currentTarget }) => onTick?.(place, currentTarget.checked)}
              />
              <span {...IN_ENGLISH}>
                <Line line={point} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
