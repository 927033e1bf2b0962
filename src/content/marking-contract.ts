// What the part that reads a page and the part that marks it ask of each other. The second comes where there is something to
// mark: most pages never need it.

import type { MarkingMode } from '../core/marking/reason-to-paint.ts';
import type { AnalysedText } from '../core/page/analysis-schemas.ts';
import type { PageAnalysis } from '../core/page/page-analysis.ts';
import type { Task } from '../core/page/page-scheduler.ts';
import type { keepCopiesClean } from './marking/wrapping/clean-clipboard.ts';
import type { pageWraps } from './marking/wrapping/page-wraps.ts';
import type { onRestyle } from './marking/wrapping/restyles.ts';
import type { PagePart } from './reading/parts-to-read.ts';
import type { TextBlock } from './reading/text-blocks.ts';

/** A page that is read, as far as what marks it is concerned. */
export interface PageToMark {
  readonly document: Document;
  /** Aborts when all marks are to go. */
  readonly signal: AbortSignal;
  readonly mode: MarkingMode;
  /** Whether the page was opened at a part of its text, which the browser highlights. */
  readonly hasTextFragment: boolean;
  readonly findDefinition: PageAnalysis<TextBlock>['findDefinition'];
  /** The document, and the shadow roots in it that are followed. */
  readonly trees: ReadonlySet<Document | ShadowRoot>;
  /** Has the text of some nodes read again. */
  readAgain(nodes: Iterable<Node>): void;
  /** Has a task done when the page is idle. */
  want(task: Task): void;
  /** Changes the page on our behalf: the change is not followed. */
  unobserved<Value>(change: () => Value): Value;
  /** Whether a node stands in what the page has changed since it was read: that will be read again. */
  hasChanged(node: Node): boolean;
  /** Called where the page keeps throwing our marks away: glossing is to stop there. */
  onUnwanted(): void;
  /** Called with what should never have happened: glossing is to stop. */
  onError(error: unknown): void;
}

/** What others did to marks. */
export interface FollowedChanges {
  /** The nodes whose text is to be read again. */
  readonly toRead: readonly Node[];
  readonly haveMarksGone: boolean;
}

/** Marks a page, until its signal aborts. */
export interface PageMarking {
  /** Follows changes that are not ours: the marks that they touched go at once. */
  follow(changes: readonly MutationRecord[]): FollowedChanges;
  /** Takes the marks from parts of the page that are to be read. */
  clear(parts: readonly PagePart[]): void;
  /** Marks what was found; yields where it may be interrupted. */
  mark(analysed: ReadonlyMap<TextBlock, AnalysedText>): Generator<void, void>;
  /** Tells the popup, and whoever else listens, that marks have come or gone. */
  announce(): void;
  /** Finds the blocks with marks that would show as elements by now; yields where it may be interrupted. */
  blocksToRepaint(): Generator<void, Element[]>;
  /**
   * Shows what the reader wants shown by now, and changes marks to elements where they may be so. Resolves when it is done or
   * the signal has aborted.
   */
  show(): Promise<void>;
}

/** What the part gives that wraps. */
export interface WrappingPart {
  readonly pageWraps: typeof pageWraps;
  readonly keepCopiesClean: typeof keepCopiesClean;
  readonly onRestyle: typeof onRestyle;
}

/** What the part gives that marks pages. */
export interface MarkingPart {
  startMarking(page: PageToMark): Promise<PageMarking | null>;
}
