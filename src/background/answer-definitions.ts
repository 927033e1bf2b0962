// Answers pages that ask for definitions.
import formerIds from 'virtual:gloss/former-term-ids';
import terms from 'virtual:gloss/terms';
import type { Definition } from '../core/glossary/entry-schema.ts';
import { currentId } from '../core/glossary/former-ids.ts';
import { termList } from '../core/glossary/term-list.ts';

const list = termList(terms);

/**
 * Returns the definitions of some terms, each under the id that was asked for: a former id gets the definition of its
 * heir. Ids that no term has or had are left out.
 */
export function answerDefinitions(ids: readonly string[]): { id: string; definition: Definition }[] {
  return ids.flatMap((id) => {
    const definition = list.definition(currentId(id, formerIds));
    return definition ? [{ id, definition }] : [];
  });
}
