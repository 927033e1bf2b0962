// Marks the terms that stand in a definition: outside of pages, where a button is as good as a mark.
import type { ComponentChildren } from 'preact';
import type { ExplainedTerm } from '../../core/glossary/explained-term.ts';

/** Returns what renders the plain text of a term's definition, each term in it as a button that opens it. */
export function withMentions(
  { mentions }: Pick<ExplainedTerm, 'mentions'>,
  onOpen: (id: string) => void,
): (text: string) => ComponentChildren {
  return (text) => {
    const pieces: ComponentChildren[] = [];
    let from = 0;
    for (const { start, end, id } of mentions[text] ?? []) {
      pieces.push(
        text.slice(from, start),
        <button type="button" class="mention" onClick={() => onOpen(id)}>
          {text.slice(start, end)}
        </button>,
      );
      from = end;
    }
    return [...pieces, text.slice(from)];
  };
}
