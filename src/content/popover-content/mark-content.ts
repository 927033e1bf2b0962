// What the popover shows of a mark, with the ways that lead from there over the page.
import { type ComponentChild, h } from 'preact';
import type { ExplainedTerm } from '../../core/glossary/explained-term.ts';
import type { Mark } from '../marking/highlighter.ts';
import { type VisitTools, visitDefinition } from '../page-words/definition-visit.ts';
import { type FindDefinition, pageWordsOf } from '../page-words/page-words.ts';
import type { Reader } from '../reader/follow-reader.ts';
import { PopoverContent } from './PopoverContent.tsx';
import { type WalkTools, walkMarks } from './place/walk-marks.ts';
import type { KeepInView } from './TermActions.tsx';

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
 * above it. Without `keep` it is that of a pinned card, which has no place among the marks, and nothing to be read out.
 */
export type MakeContent = (
  mark: Mark,
  terms: readonly ExplainedTerm[],
  bars: ComponentChild,
  keep?: KeepInView,
) => ComponentChild | null;

/** Returns what makes it. */
export function markContent(tools: ContentTools): MakeContent {
  const { page, reader, definitions, findDefinition, popover, intent, noteOpened } = tools;
  const open = (mark: Mark) => intent.send({ kind: 'show', mark });
  const placeOf = walkMarks({ popover, marks: page.marks, open, noteOpened });
  return (mark, terms, bars, keep) => {
    // A term that was opened inside is none of which the page says something here.
    const isOfMark = keep || mark.ids.includes(terms[0]?.id ?? '');
    const words = isOfMark ? pageWordsOf(mark, findDefinition) : null;
    if (terms.length === 0 && !words) return null;
    const shown = {
      terms,
      words,
      place: keep ? placeOf(mark) : null,
      // Who rests the pointer on a word reads for themselves.
      isSpoken: keep !== undefined && intent.state().isHeld,
      lookUp: definitions.lookUp,
      onJump: () => words && visitDefinition(mark, words, tools),
      ...{ reader, keep },
    };
    return h(PopoverContent, shown, bars);
  };
}
