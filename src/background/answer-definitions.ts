import terms from 'virtual:gloss/terms';
import type { Definition } from '../core/entry-schema.ts';
import { termList } from '../core/term-list.ts';

const list = termList(terms);

/** The definitions of some terms; ids that no term has are left out. */
export function answerDefinitions(ids: readonly string[]): { id: string; definition: Definition }[] {
  return ids.flatMap((id) => {
    const definition = list.definition(id);
    return definition ? [{ id, definition }] : [];
  });
}
