// Reads a page and follows its changes; what is found there is marked by a part that comes when there is something to mark.

import { onStoredWrite, SETTINGS_KEY } from '../browser/shared/on-stored-write.ts';
import { MARK } from '../core/marking/own-elements.ts';
import type { MarkingMode } from '../core/marking/reason-to-paint.ts';
import type { PageText, RestOfPage, TextAnalysis } from '../core/page/analysis-schemas.ts';
import { pageAnalysis } from '../core/page/page-analysis.ts';
import type { MarkingPart, PageMarking, PageToMark } from './marking-contract.ts';
import { workOn } from './page-work.ts';
import { watchPage } from './reading/page-watcher.ts';
import { type PagePart, partsToRead } from './reading/parts-to-read.ts';
import type { TextBlock } from './reading/text-blocks.ts';
import { titlesIn } from './reading/text-titles.ts';
import { type WorkClock, workClock } from './reading/work-clock.ts';

interface ReadOptions
  extends Pick<PageToMark, 'document' | 'signal' | 'hasTextFragment' | 'onUnwanted' | 'onError'> {
  readonly mode: MarkingMode;
  /** Has texts of the page analysed; null where nobody could. */
  readonly read: (texts: readonly PageText[], rest: RestOfPage) => Promise<TextAnalysis | null>;
  /** Has what marks the page come; null where it cannot be had. */
  readonly loadMarking: () => Promise<MarkingPart['startMarking'] | null>;
}

/** What the part gives that reads pages. */
export interface ReadingPart {
  readPage(options: ReadOptions): void;
}

/** Reads a document, has its terms marked, and follows its changes until the signal aborts; then all marks are gone. */
export function readPage(options: ReadOptions): void {
  const { document, signal } = options;
  const parts = partsToRead();
  const trees = new Set<Document | ShadowRoot>();
  let marking: PageMarking | null = null;

  const watcher = watchPage(signal, (changes) => {
    const followed = marking?.follow(changes);
    parts.noteChanges(changes);
    for (const node of followed?.toRead ?? []) parts.note(node);
    clock.changed(
      ...(followed?.haveMarksGone ? (['announce'] as const) : []),
      ...(analysis.isOutdated() ? (['analyse'] as const) : []),
    );
  });
  const follow = (tree: Document | ShadowRoot) => {
    trees.add(tree);
    watcher.watch(tree);
  };
  const analysis = pageAnalysis<TextBlock>({ read: options.read, titlesIn });

  const loadMarking = async (): Promise<PageMarking | null> => {
    const startMarking = marking ? null : await options.loadMarking();
    if (startMarking && !signal.aborted) {
      marking = await startMarking({
        ...options,
        trees,
        unobserved: watcher.unobserved,
        hasChanged: parts.hasChanged,
        findDefinition: analysis.findDefinition,
        want: clock.wanted,
        readAgain(nodes) {
          for (const node of nodes) parts.note(node);
          clock.wanted();
        },
      });
    }
    return marking;
  };
  const clock: WorkClock<PagePart> = workClock({
    readAt: parts.readAt,
    work: (owed) =>
      workOn(
        {
          ...{ document, signal, parts, follow, watcher, analysis, loadMarking },
          marking: () => marking,
          onUnanswered: clock.unanswered,
        },
        owed,
      ),
    signal,
    onError: options.onError,
  });

  /** The reader may want other short forms of the page explained than before. */
  const reconsider = () => {
    analysis.reconsider();
    clock.changed('analyse');
  };
  onStoredWrite(SETTINGS_KEY, signal, reconsider);
  // What was not answered when the page was left is asked again when it comes back; nobody told it what has changed meanwhile.
  addEventListener('pageshow', ({ persisted }) => void (persisted && reconsider()), { signal });
  const begin = async () => {
    // Elements that an earlier version has left behind are taken away first: some would be read as controls.
    if (document.querySelector(MARK)) await loadMarking();
    if (document.body) parts.note(document.body, document);
    clock.wanted();
  };
  follow(document);
  begin().catch(options.onError);
}
