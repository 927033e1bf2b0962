// Keeps one frame glossed: works on its document as the reader's settings say, and ties the parts together.

import { ask } from '../browser/shared/ask.ts';
import { reportError } from '../browser/shared/error-report.ts';
import { whenThereIsText } from './lifecycle/first-text.ts';
import { followFrameContext } from './lifecycle/follow-frame-context.ts';
import { onNewDocument } from './lifecycle/new-document.ts';
import { isReadable, onReadableChange, whenReadable } from './lifecycle/readable-document.ts';
import { takeOver } from './lifecycle/single-instance.ts';
import type { MarkingPart } from './marking-contract.ts';
import { loadPart, partThatCame } from './parts/load-part.ts';
import type { ReadingPart } from './read-page.ts';

/** Switches glossing on and off in this frame, as the settings for the page's site say, until the signal aborts. */
async function followSettings(whole: AbortSignal, onError: (error: unknown) => void): Promise<void> {
  let glossing: AbortController | null = null;
  /** Whether the page keeps throwing our marks away: then it is left in peace. */
  let isUnwanted = false;

  const stop = () => {
    glossing?.abort();
    glossing = null;
  };
  const context = await followFrameContext('reading', whole, () => update());
  let mode = context().marking;
  const update = () => {
    const { isOn, marking, hasTextFragment, hasPart } = context();
    const isToGloss = isOn && isReadable(document) && !isUnwanted;
    if (!isToGloss || marking !== mode) stop();
    mode = marking;
    if (!isToGloss || glossing || whole.aborted) return;
    const part = hasPart ? partThatCame<ReadingPart>('reading') : null;
    if (!part) return;
    glossing = new AbortController();
    part.readPage({
      document,
      signal: AbortSignal.any([whole, glossing.signal]),
      mode,
      hasTextFragment,
      read: (texts, rest) => ask('textAnalysis', { texts, rest }),
      async loadMarking() {
        const marker = await loadPart<MarkingPart>('marking');
        return marker?.startMarking ?? null;
      },
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

/**
 * Works on the document, once there is text in it, until a newer script takes over; starts again when the document is rewritten.
 * As long as it waits it calls nothing of the extension's API: to make that ready takes as long as all the rest.
 */
export function glossFrame(): void {
  const work = new AbortController();
  const { signal } = work;
  const onError = (error: unknown) => {
    work.abort();
    void reportError(error);
  };
  onNewDocument(document, signal, () => {
    work.abort();
    glossFrame();
  });
  const main = async () => {
    await whenReadable(document, signal);
    await whenThereIsText(document, signal);
    if (!signal.aborted) takeOver(work);
    if (!signal.aborted) await followSettings(signal, onError);
  };
  main().catch(onError);
}
