// Answers pages that ask for definitions.
import type { Definition } from '../core/glossary/entry-schema.ts';
import { currentId } from '../core/glossary/former-ids.ts';
import type { TermSource } from '../sources/glossary-source.ts';

/**
 * Returns the definitions of some terms, each under the id that was asked for: a former id gets the definition of its
 * heir. Ids that no term of the source has or had are left out.
 */
export function answerDefinitions(
  { list, formerIds }: TermSource,
  ids: readonly string[],
): { id: string; definition: Definition }[] {
  return ids.flatMap((id) => {
    const definition = list.definition(currentId(id, formerIds));
    return definition ? [{ id, definition }] : [];
  });
}
