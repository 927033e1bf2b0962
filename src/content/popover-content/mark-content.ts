// What the popover shows of a mark, with the ways that lead from there over the page.
import { type ComponentChild, h } from 'preact';
import type { ExplainedTerm } from '../../core/glossary/explained-term.ts';
import type { Mark } from '../marking/highlighter.ts';
import { type VisitTools, visitDefinition } from '../page-words/definition-visit.ts';
import { type FindDefinition, pageWordsOf } from '../page-words/page-words.ts';
import type { Reader } from '../reader/follow-reader.ts';
import { PopoverContent } from './PopoverContent.tsx';
import { type WalkTools, walkMarks } from './place/walk-marks.ts';
import type { PinTerm } from './TermActions.tsx';

/** What the content needs of the page, its reader, and the popover in which it stands. */
export interface ContentTools extends VisitTools {
  readonly page: { marks(): readonly Mark[] };
  readonly reader: Reader;
  readonly definitions: { lookUp(id: string): Promise<ExplainedTerm | null> };
  readonly findDefinition: FindDefinition;
  readonly popover: VisitTools['popover'] & WalkTools['popover'];
  readonly intent: VisitTools['intent'] & { state(): { readonly isHeld: boolean } };
}

/**
 * Makes the content for a mark, of whose terms the definitions are there; null for one of which nothing is known. `bars` stand
 * above it. Without `onPin` it is that of a pinned card, which has no place among the marks, and nothing to be read out.
 */
export type MakeContent = (
  mark: Mark,
  terms: readonly ExplainedTerm[],
  bars: ComponentChild,
  onPin?: PinTerm,
) => ComponentChild | null;

/** Returns what makes it. */
export function markContent(tools: ContentTools): MakeContent {
  const { page, reader, definitions, findDefinition, popover, intent, noteOpened } = tools;
  const open = (mark: Mark) => intent.send({ kind: 'show', mark });
  const placeOf = walkMarks({ popover, marks: page.marks, open, noteOpened });
  return (mark, terms, bars, onPin) => {
    // A term that was opened inside is none of which the page says something here.
    const isOfMark = onPin || mark.ids.includes(terms[0]?.id ?? '');
    const words = isOfMark ? pageWordsOf(mark, findDefinition) : null;
    if (terms.length === 0 && !words) return null;
    const shown = {
      terms,
      words,
      place: onPin ? placeOf(mark) : null,
      // Who rests the pointer on a word reads for themselves.
      isSpoken: onPin !== undefined && intent.state().isHeld,
      lookUp: definitions.lookUp,
      onJump: () => words && visitDefinition(mark, words, tools),
      ...{ reader, onPin },
    };
    return h(PopoverContent, shown, bars);
  };
}
