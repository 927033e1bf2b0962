// Answers pages that ask for definitions.
import type { Definition } from '../core/glossary/entry-schema.ts';
import { currentId } from '../core/glossary/former-ids.ts';
import type { TermSource } from '../sources/glossary-source.ts';

/**
 * Resolves with the definitions of some terms, each under the id that was asked for: a former id gets the definition of its
 * heir. Ids that no term of the source has or had are left out.
 */
export async function answerDefinitions(
  source: TermSource,
  ids: readonly string[],
): Promise<{ id: string; definition: Definition }[]> {
  const list = await source.list();
  return ids.flatMap((id) => {
    const definition = list.definition(currentId(id, source.formerIds));
    return definition ? [{ id, definition }] : [];
  });
}
