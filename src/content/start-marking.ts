// Marks a page and explains its terms.
import { sharePageTerms } from '../browser/shared/page-terms.ts';
import { onPush } from '../browser/shared/push-messages.ts';
import { firstInDocument } from './marking/document-order.ts';
import type { PageMarking, PageToMark } from './marking-contract.ts';
import { pageMarks } from './page-marks.ts';
import { panelTie } from './panel/panel-tie.ts';
import type { PanelPart } from './panel/share-with-panel.ts';
import { loadPart } from './parts/load-part.ts';
import { definitionCache } from './popover/definition-cache.ts';
import { popoverIntent } from './popover/popover-intent.ts';
import { countTerms } from './reader/count-terms.ts';
import { followReader } from './reader/follow-reader.ts';
import { createTabStops } from './tab-stops/tab-stops.ts';

/**
 * Resolves with what marks a page and opens the popover on its marks, until the page's signal aborts; with null where nobody
 * tells what its reader wants.
 */
export async function startMarking(page: PageToMark): Promise<PageMarking | null> {
  const { signal } = page;
  const reader = await followReader(signal);
  if (!reader || signal.aborted) return null;
  const definitions = definitionCache();
  const tabStops = createTabStops(signal, () => marked.marks(), reader);
  const marked = pageMarks(page, reader, tabStops.offer);
  const panel = panelTie(reader);
  const popover = popoverIntent({
    page: marked,
    tabStops,
    definitions,
    reader,
    panel,
    findDefinition: page.findDefinition,
    signal,
  });
  onPush('peek', signal, ({ isOn }) => popover.peek(isOn));
  onPush('goToTerm', signal, ({ step }) => popover.goTo(step));
  marked.onChange(() => definitions.prefetch(marked.marks()));
  const jumpTo = (id: string) => {
    const marks = marked.marks().filter((each) => each.ids[0] === id && each.getClientRects().length > 0);
    const mark = firstInDocument(marks);
    if (mark) popover.show(mark);
  };
  sharePageTerms(signal, {
    terms: () => ({ terms: countTerms(marked.marks()), hidden: marked.hidden() }),
    onChange: marked.onChange,
    jumpTo,
    peek: popover.peek,
    async onPanel(port) {
      const part = await loadPart<PanelPart>('panel');
      part?.shareWithPanel(port, { page, marked, reader, definitions, panel, jumpTo });
    },
  });
  return marked;
}
