// Finds the terms that stand in a text of the glossary itself.
import type { FormIndex } from '../forms/form-index.ts';
import { FIELD_TOPIC } from '../sense/field-topic.ts';
import type { TextBuffer } from '../text/text-buffer.ts';
import { analyseTexts } from './analyse-texts.ts';

/** A term that stands in a text; offsets in it, end exclusive. */
interface Mentioned {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/**
 * Returns, by each piece of a text, the terms that stand in it, each where it stands first. Left out are everyday words and
 * `own`, the term that the text is about. `buffer` is cleared.
 */
export function mentionsIn(
  index: FormIndex,
  pieces: readonly string[],
  own: string,
  buffer: TextBuffer,
): Record<string, Mentioned[]> {
  const texts = pieces.map((text) => ({ text, titles: [] }));
  const analysis = analyseTexts(index, texts, { topic: FIELD_TOPIC, definitions: [] }, buffer);
  const told = new Set([own]);
  const mentions: Record<string, Mentioned[]> = {};
  for (const [at, text] of pieces.entries()) {
    const found = (analysis.texts[at]?.matches ?? []).flatMap(({ start, end, ids: [id], depth, zone }) => {
      if (id === undefined || depth === 0 || zone !== null || told.has(id)) return [];
      told.add(id);
      return { start, end, id };
    });
    if (found.length > 0) mentions[text] = found;
  }
  return mentions;
}
