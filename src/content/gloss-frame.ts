// Keeps one frame glossed: works on its document as the reader's settings say, and ties the parts together.
import { reportError } from '../browser/error-report.ts';
import { sharePageTerms } from '../browser/page-terms.ts';
import { ask } from '../browser/requests.ts';
import type { MarkingMode } from '../core/marking/reason-to-paint.ts';
import { keepCopiesClean } from './clean-clipboard.ts';
import { countTerms } from './count-terms.ts';
import { glossPage } from './glossed-page.ts';
import { followFrameSettings } from './lifecycle/frame-settings.ts';
import { onNewDocument } from './lifecycle/new-document.ts';
import { isReadable, onReadableChange, whenReadable } from './lifecycle/readable-document.ts';
import { takeOver } from './lifecycle/single-instance.ts';
import { firstInDocument } from './marking/document-order.ts';
import { definitionCache } from './popover/definition-cache.ts';
import { controlPopover } from './popover/popover-control.ts';
import { createTabStops } from './tab-stops/tab-stops.ts';

/** Switches glossing on and off in this frame, as the settings for the page's site say, until the signal aborts. */
async function main(whole: AbortSignal, onError: (error: unknown) => void): Promise<void> {
  await whenReadable(document, whole);
  if (whole.aborted) return;

  let glossing: AbortController | null = null;
  /** Whether the page keeps throwing our marks away: then it is left in peace. */
  let isUnwanted = false;

  const stop = () => {
    glossing?.abort();
    glossing = null;
  };
  const settings = await followFrameSettings(whole, () => update());
  let mode = settings.mode();
  const update = () => {
    const isOn = settings.isOn() && isReadable(document) && !isUnwanted;
    if (!isOn || settings.mode() !== mode) stop();
    mode = settings.mode();
    if (!isOn || glossing || whole.aborted) return;
    glossing = new AbortController();
    gloss({
      signal: AbortSignal.any([whole, glossing.signal]),
      mode,
      hasTextFragment: settings.hasTextFragment,
      onError,
      onUnwanted() {
        isUnwanted = true;
        update();
      },
    });
  };
  onReadableChange(document, whole, update);
  update();
}

/** Marks the page and explains its terms until the signal aborts. */
function gloss(options: {
  signal: AbortSignal;
  mode: MarkingMode;
  hasTextFragment: boolean;
  onError: (error: unknown) => void;
  onUnwanted: () => void;
}): void {
  const { signal } = options;
  const definitions = definitionCache();
  const tabStops = createTabStops(signal, () => page.marks());
  const page = glossPage({
    ...options,
    document,
    read: (texts, rest) => ask('textAnalysis', { texts, rest }),
    onMark: tabStops.offer,
  });
  const control = controlPopover(page, tabStops, definitions, signal);
  keepCopiesClean(page, signal);
  page.onChange(() => definitions.prefetch(page.marks()));
  sharePageTerms(signal, {
    terms: () => countTerms(page.marks()),
    onChange: page.onChange,
    jumpTo(id) {
      const marks = page.marks().filter((each) => each.ids[0] === id && each.getClientRects().length > 0);
      const mark = firstInDocument(marks);
      if (mark) control.show(mark);
    },
  });
}

/** Works on the document until a newer script takes over; starts again when the document is rewritten. */
export function glossFrame(): void {
  const work = takeOver();
  const onError = (error: unknown) => {
    work.abort();
    void reportError(error);
  };
  onNewDocument(document, work.signal, () => {
    work.abort();
    glossFrame();
  });
  main(work.signal, onError).catch(onError);
}
