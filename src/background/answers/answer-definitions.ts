// Answers pages that ask for definitions.
import type { ExplainedTerm } from '../../core/glossary/explained-term.ts';
import { currentId } from '../../core/glossary/former-ids.ts';
import { plainPieces } from '../../core/glossary/prose-text.ts';
import { mentionsIn } from '../../core/page/mentions-in.ts';
import { TextBuffer } from '../../core/text/text-buffer.ts';
import type { GlossarySource } from '../../sources/glossary-source.ts';

/** Used for one definition after the other. */
const buffer = new TextBuffer();

/**
 * Resolves with the definitions of some terms, each under the id that was asked for: a former id gets the definition of its
 * heir. Ids that no term of the source has or had are left out.
 */
export async function answerDefinitions(
  source: GlossarySource,
  ids: readonly string[],
): Promise<{ id: string; definition: ExplainedTerm }[]> {
  const list = await source.list();
  return ids.flatMap((id) => {
    const definition = list.definition(currentId(id, source.formerIds));
    if (!definition) return [];
    const pieces = plainPieces(definition.definition);
    const mentions = mentionsIn(source.forms(), pieces, definition.id, buffer);
    return { id, definition: { ...definition, mentions } };
  });
}
