// A definition as it is copied into a reader's own notes.
import type { Term } from './entry.ts';
import { inlineText } from './prose-text.ts';

/** Returns a term's definition in plain text, with a line for each page where it can be checked, and one for who wrote it. */
export function copiedDefinition(
  { name, definition, sources }: Pick<Term, 'name' | 'definition' | 'sources'>,
  credit: string,
): string {
  const pages = sources.flatMap((source) => {
    if ('commonUsage' in source) return [];
    return source.title === undefined ? source.url : `${source.title}: ${source.url}`;
  });
  return [`${name}: ${inlineText(definition)}`, ...pages, credit].join('\n');
}
