// A definition as the popover begins: its name, and what it is in a sentence.
import type { Definition } from '../../core/glossary/entry-schema.ts';
import { IN_ENGLISH } from '../glossary-language.ts';
import { Line } from '../term/Prose.tsx';

/** Shows the name and the definition of a term. */
export function SampleCard({ term }: { term: Definition }) {
  return (
    <div class="term" {...IN_ENGLISH}>
      <h3 class="sample-name">{term.name}</h3>
      <p class="definition">
        <Line line={term.definition} />
      </p>
    </div>
  );
}
