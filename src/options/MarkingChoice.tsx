import type { MarkingMode } from '../core/page/reason-to-paint.ts';

interface Props {
  readonly chosen: MarkingMode;
  readonly onChoose: (mode: MarkingMode) => void;
}

const CHOICES: readonly { readonly mode: MarkingMode; readonly name: string; readonly note: string }[] = [
  {
    mode: 'automatic',
    name: 'Automatic',
    note: 'Terms are painted over the page, which stays as it is. Where no script can ever touch the text, they become elements.',
  },
  {
    mode: 'elements',
    name: 'Elements wherever they can stand',
    note: 'Some tools for reading aloud or styling need them. Careful: scripts of a page, translators and other extensions may then lose or double words, and formulas may stay unrendered.',
  },
  { mode: 'paint', name: 'Paint only', note: 'No page is ever changed.' },
];

/** How marks are made: three choices, each with what it means for the pages that one reads. */
export function MarkingChoice({ chosen, onChoose }: Props) {
  return (
    <section>
      <h2 id="marking">How terms are marked</h2>
      <div role="radiogroup" aria-labelledby="marking" class="choices">
        {CHOICES.map(({ mode, name, note }) => (
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
              {name}
            </label>
            <p class="note" id={`marking-${mode}`}>
              {note}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
