import { ask, onNotice } from '../browser/messages.ts';
import { sharePageTerms } from '../browser/page-terms.ts';
import { loadSettings, onSettings } from '../browser/stored-settings.ts';
import { isPrivateWindow } from '../browser/tabs.ts';
import type { MarkingMode } from '../core/page/choose-highlighter.ts';
import { isEnabledOn } from '../core/settings/settings.ts';
import { siteOf } from '../core/settings/site.ts';
import { keepCopiesClean } from './clean-copies.ts';
import { countTerms } from './count-terms.ts';
import { glossPage } from './glossed-page.ts';
import { onNewDocument } from './lifecycle/new-document.ts';
import { isReadable, onReadableChange, whenReadable } from './lifecycle/readable-document.ts';
import { takeOver } from './lifecycle/take-over.ts';
import { definitionCache } from './popover/definition-cache.ts';
import { controlPopover } from './popover/popover-control.ts';
import { tabStops } from './tab-stops/tab-stops.ts';

/** Switches glossing on and off in this frame, as the settings for the page's site say, until the signal aborts. */
async function main(whole: AbortSignal, onFault: (error: unknown) => void): Promise<void> {
  await whenReadable(document, whole);
  if (whole.aborted) return;

  let settings = await loadSettings();
  const where = await ask('whereabouts', {});
  const site = siteOf(where?.pageAddress ?? location.href);
  let privateSites = isPrivateWindow() ? where?.privateSites : undefined;
  let glossing: AbortController | null = null;
  let mode = settings.marking;
  /** Whether the page has thrown our marks away again and again: it is left in peace. */
  let isUnwanted = false;

  const stop = () => {
    glossing?.abort();
    glossing = null;
  };
  const update = () => {
    const isOn = isEnabledOn(settings, site, privateSites) && isReadable(document) && !isUnwanted;
    if (!isOn || settings.marking !== mode) stop();
    mode = settings.marking;
    if (!isOn || glossing || whole.aborted) return;
    glossing = new AbortController();
    gloss({
      signal: AbortSignal.any([whole, glossing.signal]),
      mode,
      // Scripts of the page are not shown this part of the address.
      hasTextFragment: where?.pageAddress?.includes(':~:') === true,
      onFault,
      onUnwanted() {
        isUnwanted = true;
        update();
      },
    });
  };

  const refresh = async () => {
    settings = await loadSettings();
    if (isPrivateWindow()) privateSites = (await ask('whereabouts', {}))?.privateSites ?? privateSites;
    update();
  };

  onSettings(whole, (changed) => {
    settings = changed;
    update();
  });
  onNotice(whole, (notice) => {
    if (!isPrivateWindow()) return;
    privateSites = notice.sites;
    update();
  });
  onReadableChange(document, whole, update);
  // What changes while a page is kept for the way back is told to nobody in it (w3c/webextensions#747).
  addEventListener('pageshow', ({ persisted }) => void (persisted && refresh()), { signal: whole });
  update();
}

/** Marks the page and explains its terms until the signal aborts. */
function gloss(options: {
  signal: AbortSignal;
  mode: MarkingMode;
  hasTextFragment: boolean;
  onFault: (error: unknown) => void;
  onUnwanted: () => void;
}): void {
  const { signal } = options;
  const definitions = definitionCache();
  const stops = tabStops(signal, () => page.marks());
  const page = glossPage({
    ...options,
    document,
    read: (texts, rest) => ask('reading', { texts, rest }),
    onMark: stops.offer,
  });
  const control = controlPopover(page, stops, definitions, signal);
  keepCopiesClean(page, signal);
  page.onChange(() => definitions.prefetch(countTerms(page.marks()).map((term) => term.id)));
  sharePageTerms(signal, {
    terms: () => countTerms(page.marks()),
    onChange: page.onChange,
    jumpTo(id) {
      const mark = page.marks().find((each) => each.ids[0] === id && each.getClientRects().length > 0);
      if (mark) control.show(mark);
    },
  });
}

/** Works on the document until a newer script takes over, and begins again when the document is written anew. */
function start(): void {
  const work = takeOver();
  const onFault = (error: unknown) => {
    work.abort();
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    void ask('fault', { message: `Gloss stopped on ${location.origin}: ${message}` }).catch(() => undefined);
  };
  onNewDocument(document, work.signal, () => {
    work.abort();
    start();
  });
  main(work.signal, onFault).catch(onFault);
}

start();
