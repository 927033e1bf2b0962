// The choice of how terms are marked.
import { message } from '../browser/shared/i18n.ts';
import type { MarkingMode } from '../core/marking/reason-to-paint.ts';

interface Props {
  readonly chosen: MarkingMode;
  readonly onChoose: (mode: MarkingMode) => void;
}

const MODES: readonly MarkingMode[] = ['automatic', 'elements', 'paint'];

/** Shows how marks are made: three choices, each with what it means for pages. */
export function MarkingChoice({ chosen, onChoose }: Props) {
  return (
    <section>
      <h2 id="marking">{message('markingTitle')}</h2>
      <div role="radiogroup" aria-labelledby="marking" class="choices">
        {MODES.map((mode) => (
          <div key={mode}>
            <label>
              <input
                type="radio"
                name="marking"
                value={mode}
                checked={mode === chosen}
                aria-describedby={`marking-${mode}`}
                onChange={() => onChoose(mode)}
              />{' '}
              {message(`marking_${mode}`)}
            </label>
            <p class="note" id={`marking-${mode}`}>
              {message(`markingNote_${mode}`)}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
