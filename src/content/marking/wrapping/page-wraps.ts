// What wraps marks on a page by mark.js: the part of the content script that comes only where something may be wrapped.
import type { ForeignMarks } from '../foreign-marks.ts';
import type { Mark } from '../highlighter.ts';
import { type FoundFacts, findDocumentFacts } from './document-facts.ts';
import { placementsOf } from './placement.ts';
import { blocksToRepaint, textsToWrap } from './wrap-plan.ts';
import { type WrappingHighlighter, wrappingHighlighter } from './wrapping-highlighter.ts';

/** Wraps marks on a page, and says where. */
export interface PageWraps {
  readonly highlighter: WrappingHighlighter;
  /**
   * The painted texts among some marks that may be wrapped; where it is strict, only those that nobody finds changed who goes
   * from text to text. Asks for boxes: before any change. Yields where it may be interrupted.
   */
  textsToWrap(options: {
    readonly marks: Iterable<Mark>;
    readonly isStrict: boolean;
    readonly isTouched: (block: Element) => boolean;
  }): Generator<void, Text[]>;
  /** What in a document without a script may touch its text. Yields where it may be interrupted. */
  findFacts(document: Document): Generator<void, FoundFacts>;
  /** The elements with a block in which a wrap among some marks would show by now. Yields where it may be interrupted. */
  blocksToRepaint(marks: Iterable<Mark>): Generator<void, Element[]>;
}

/** Makes what wraps on a page; `trees` are the document and the shadow roots in it that are followed. */
export function pageWraps(
  document: Document,
  trees: ReadonlySet<Document | ShadowRoot>,
  foreign: ForeignMarks,
): PageWraps {
  const placements = placementsOf(document);
  return {
    highlighter: wrappingHighlighter(foreign),
    findFacts: findDocumentFacts,
    *textsToWrap(options) {
      for (const tree of trees) yield* placements.readStyles(tree);
      return yield* textsToWrap({ ...options, placements });
    },
    *blocksToRepaint(marks) {
      for (const tree of trees) yield* placements.readStyles(tree);
      return yield* blocksToRepaint(placements, marks);
    },
  };
}
