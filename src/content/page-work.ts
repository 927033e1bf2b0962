// Does the work on a page when the scheduler says so. What has changed goes through a pipeline:
//
//   parts to read -> blocksOfParts -> analyse -> PageMarking.mark
//
// The part that marks is asked for when the analysis has found something for the first time.
import type { AnalysedText } from '../core/page/analysis-schemas.ts';
import type { PageAnalysis } from '../core/page/page-analysis.ts';
import type { Owed } from '../core/page/page-scheduler.ts';
import type { PageMarking } from './marking-contract.ts';
import { blocksOfParts } from './reading/blocks-of-parts.ts';
import { idleMoment, workWhenIdle } from './reading/idle-work.ts';
import type { PageWatcher } from './reading/page-watcher.ts';
import type { PagePart, PartsToRead } from './reading/parts-to-read.ts';
import type { TextBlock } from './reading/text-blocks.ts';

/** What the work is done on and with. */
export interface WorkedPage {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly parts: PartsToRead;
  readonly follow: (root: ShadowRoot) => void;
  readonly watcher: PageWatcher;
  readonly analysis: PageAnalysis<TextBlock>;
  /** What marks the page; null as long as there was nothing to mark. */
  readonly marking: () => PageMarking | null;
  /** Has what marks the page come; null where it cannot be had. */
  readonly loadMarking: () => Promise<PageMarking | null>;
  /** Called with the parts that nobody could analyse or mark. */
  readonly onUnanswered: (parts: readonly PagePart[]) => void;
}

/** Does what is owed to a page. Resolves when it is done or the signal has aborted. */
export async function workOn(page: WorkedPage, { parts, tasks }: Owed<PagePart>): Promise<void> {
  if (tasks.has('review-wraps')) await reviewWraps(page);
  const readAt = page.parts.readAt();
  const isDue = readAt !== null && readAt <= performance.now();
  const isToRead = isDue || parts.length > 0 || tasks.has('analyse');
  const hasMarked = isToRead && (await readChanged(page, parts));
  const isToTell = hasMarked || tasks.has('announce');
  // A page may remove marks all the time.
  if (isToTell && !hasMarked) await idleMoment(page.signal);
  if (isToTell) page.marking()?.announce();
  if (tasks.has('show') && !page.signal.aborted) await page.marking()?.show();
}

/** Notes to be read again, and so painted, what has wraps that would show by now. */
async function reviewWraps({ marking, parts, signal }: WorkedPage): Promise<void> {
  const blocks = marking()?.blocksToRepaint();
  if (blocks) for (const block of (await workWhenIdle(blocks, signal)) ?? []) parts.note(block);
}

/** Reads what has changed, and marks what is found there; resolves with whether it did. */
async function readChanged(page: WorkedPage, more: readonly PagePart[]): Promise<boolean> {
  const { signal } = page;
  const parts = page.parts.take(more);
  // Nothing tells that a page has made itself editable: what was given back then must not be marked again.
  if (page.document.designMode === 'on') return false;
  const blocks = await workWhenIdle(clearAndCollect(page, parts), signal);
  const analysed = blocks && (await page.analysis.analyse(blocks));
  if (signal.aborted) return false;
  const marking = analysed && hasMatches(analysed) ? await page.loadMarking() : page.marking();
  if (signal.aborted) return false;
  if (!analysed || (!marking && hasMatches(analysed))) {
    page.onUnanswered(parts);
    return false;
  }
  if (!marking) return false;
  await workWhenIdle(marking.mark(analysed), signal);
  return !signal.aborted;
}

/** Removes the marks of what has changed, and reads its text. */
function* clearAndCollect(
  { marking, watcher, follow }: WorkedPage,
  parts: readonly PagePart[],
): Generator<void, TextBlock[]> {
  watcher.unobserved(() => marking()?.clear(parts));
  return yield* blocksOfParts(parts, follow);
}

function hasMatches(analysed: ReadonlyMap<TextBlock, AnalysedText>): boolean {
  return [...analysed.values()].some(({ matches }) => matches.length > 0);
}
