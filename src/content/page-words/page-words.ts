// What a page itself says of a mark.
import { withoutPlural } from '../../core/abbreviations/long-form.ts';
import type { DefinitionPlace } from '../../core/page/block-records.ts';
import type { Mark } from '../marking/highlighter.ts';
import type { TextBlock } from '../reading/text-blocks.ts';
import { type DefinedText, definedText } from './defined-text.ts';

/** What a page itself says that a short form stands for, and where. */
export interface PageWords {
  /** As the page writes it, in the singular. */
  readonly short: string;
  readonly long: string;
  /** Where it says so; null where that cannot be seen any more, and in the very sentence. */
  readonly place: DefinedText | null;
}

/** Finds where the page says that a short form stands for a long form; null where it does not any more. */
export type FindDefinition = (short: string, long: string) => DefinitionPlace<TextBlock> | null;

/** Returns the page's own words for a mark; null if it has none. */
export function pageWordsOf(mark: Mark, find: FindDefinition): PageWords | null {
  const { expansion: long } = mark;
  if (long === null) return null;
  const short = withoutPlural(textOf(mark));
  const found = find(short, long);
  const place = found && definedText(found, short);
  const isElsewhere = !place?.holds(mark.node, mark.painted?.startOffset ?? 0);
  return { short, long, place: place?.isShown() && isElsewhere ? place : null };
}

function textOf({ node, element, painted }: Mark): string {
  if (!painted) return element.textContent ?? '';
  return node.substringData(painted.startOffset, painted.endOffset - painted.startOffset);
}
