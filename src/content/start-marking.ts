// Marks a page and explains its terms.
import { sharePageTerms } from '../browser/shared/page-terms.ts';
import { keepCopiesClean } from './clean-clipboard.ts';
import { countTerms } from './count-terms.ts';
import { firstInDocument } from './marking/document-order.ts';
import type { PageMarking, PageToMark } from './marking-contract.ts';
import { pageMarks } from './page-marks.ts';
import { definitionCache } from './popover/definition-cache.ts';
import { popoverIntent } from './popover/popover-intent.ts';
import { explainedWords } from './reader/explained-words.ts';
import { followReader } from './reader/follow-reader.ts';
import { peekAt } from './reader/peek.ts';
import { createTabStops } from './tab-stops/tab-stops.ts';

/** Makes what marks a page and opens the popover on its marks, until the page's signal aborts. */
export function startMarking(page: PageToMark): PageMarking {
  const { signal } = page;
  const reader = followReader(signal);
  const definitions = definitionCache();
  const tabStops = createTabStops(signal, () => marked.marks());
  const marked = pageMarks(page, reader, tabStops.offer);
  const popover = popoverIntent(explainedWords(marked, reader), tabStops, definitions, reader, signal);
  const peek = peekAt(
    {
      count: () => Object.values(marked.hidden()).reduce((sum, count) => sum + count),
      show: marked.peek,
      isPopoverOpen: marked.isPopoverOpen,
    },
    signal,
  );
  keepCopiesClean(marked, signal);
  marked.onChange(() => definitions.prefetch(marked.marks()));
  sharePageTerms(signal, {
    terms: () => ({ terms: countTerms(marked.marks()), hidden: marked.hidden() }),
    onChange: marked.onChange,
    jumpTo(id) {
      const marks = marked.marks().filter((each) => each.ids[0] === id && each.getClientRects().length > 0);
      const mark = firstInDocument(marks);
      if (mark) popover.show(mark);
    },
    peek,
  });
  return marked;
}
