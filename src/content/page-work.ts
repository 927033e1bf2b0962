// Does the work on a page when the scheduler says so. What has changed goes through a pipeline:
//
//   parts to read -> collectBlocks -> analyse -> planMarks (candidates, decideMarks) -> applyMarks
import type { AnalysedText } from '../core/page/analysis-schemas.ts';
import type { PageAnalysis } from '../core/page/page-analysis.ts';
import type { Owed } from '../core/page/page-scheduler.ts';
import { isWithinAny } from './dom/composed-tree.ts';
import { applyMarks } from './marking/apply-marks.ts';
import type { Mark } from './marking/highlighter.ts';
import type { Upkeep } from './marking/keep-shown.ts';
import type { PageCandidates } from './marking/page-candidates.ts';
import { planMarks } from './marking/plan-marks.ts';
import type { CompositeHighlighter } from './marking/wrapping/composite-highlighter.ts';
import type { Placements } from './marking/wrapping/placement.ts';
import type { StillWrapping } from './marking/wrapping/still-wrapping.ts';
import { blocksToRepaint } from './marking/wrapping/wrap-plan.ts';
import { collectBlocks } from './reading/collect-blocks.ts';
import { idleMoment, workWhenIdle } from './reading/idle-work.ts';
import type { TextBlock } from './reading/page-text.ts';
import type { PageWatcher } from './reading/page-watcher.ts';
import type { PagePart, PartsToRead } from './reading/parts-to-read.ts';
import type { UnseenTexts } from './reading/unseen-texts.ts';

/** What the work is done on and with. */
export interface WorkedPage {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly parts: PartsToRead;
  /** The document, and the shadow roots in it that are followed. */
  readonly trees: ReadonlySet<Document | ShadowRoot>;
  readonly follow: (root: ShadowRoot) => void;
  readonly watcher: PageWatcher;
  readonly analysis: PageAnalysis<TextBlock>;
  readonly candidates: PageCandidates;
  readonly highlighter: CompositeHighlighter;
  readonly placements: Placements;
  readonly wrapping: StillWrapping;
  readonly upkeep: Upkeep;
  readonly unseen: UnseenTexts;
  /** Called with each new mark. */
  readonly onMark: (mark: Mark) => void;
  /** Called when marks have come or gone. */
  readonly onMarked: () => void;
  /** Called with parts that could not be analysed. */
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
  if (isToTell) page.onMarked();
  if (tasks.has('wrap')) await workWhenIdle(page.wrapping.wrap(), page.signal);
}

/** Notes the blocks with wraps that would show by now, so that they are read again and painted. */
async function reviewWraps({ highlighter, placements, trees, parts, signal }: WorkedPage): Promise<void> {
  if (!highlighter.hasWrapped()) return;
  const blocks = await workWhenIdle(blocksToRepaint(placements, trees, highlighter.marks()), signal);
  for (const block of blocks ?? []) parts.note(block);
}

/** Reads what has changed, and shows what it finds there; resolves with whether it did. */
async function readChanged(page: WorkedPage, more: readonly PagePart[]): Promise<boolean> {
  const { signal, trees, wrapping, upkeep } = page;
  const parts = page.parts.take(more);
  // Nothing tells that a page has made itself editable: what was given back then must not be marked again.
  if (page.document.designMode === 'on') return false;
  const blocks = await workWhenIdle(clearAndCollect(page, parts), signal);
  const analysed = blocks && (await page.analysis.analyse(blocks));
  if (signal.aborted) return false;
  if (!analysed) {
    page.onUnanswered(parts);
    return false;
  }
  const hasMatches = [...analysed.values()].some(({ matches }) => matches.length > 0);
  // A page without terms is not styled for marks; one with terms is styled before they come, in its own next frame.
  if (hasMatches) for (const tree of trees) upkeep.adopt(tree);
  await workWhenIdle(show(page, analysed), signal);
  if (signal.aborted) return false;
  if (hasMatches) wrapping.request();
  return true;
}

/** Removes the marks of what has changed, and reads its text. */
function* clearAndCollect(
  { highlighter, candidates, watcher, follow }: WorkedPage,
  parts: readonly PagePart[],
): Generator<void, TextBlock[]> {
  watcher.unobserved(() => {
    highlighter.clearWithin(isWithinAny(new Set(parts)));
    parts.forEach(highlighter.dissolveForeign);
  });
  candidates.forgetWithin(parts);
  return yield* collectBlocks(parts, follow);
}

function* show(page: WorkedPage, analysed: ReadonlyMap<TextBlock, AnalysedText>): Generator<void, void> {
  const { highlighter, onMark } = page;
  const steps = yield* planMarks(analysed, page.candidates);
  yield* applyMarks(steps, {
    ...{ highlighter, onMark },
    hasChanged: page.parts.hasChanged,
    unobserved: page.watcher.unobserved,
    onUnseen: page.unseen.add,
  });
}
