// Keeps our elements out of the clipboard and of what is dragged: a part of what comes only where there may be some.
import { MARK } from '../../../core/marking/own-elements.ts';
import { hostOf } from '../../dom/composed-tree.ts';
import { listenFirst } from '../../dom/listen-first.ts';

/** Marks that may be taken away for a moment. */
interface MarksToGiveBack {
  /** Unwraps the marks for which `isWithin` holds. Call the returned function to mark that text again. */
  giveBack(isWithin: (mark: Element) => boolean): () => void;
}

const MARK_TAGS = new RegExp(`</?${MARK}\\b[^>]*>`, 'g');

/**
 * Keeps our elements out of what the reader copies, cuts or drags, until the signal aborts. Chromium writes an
 * element's whole style into a copy: kilobytes for each mark. No event is prevented, and the page's own listeners
 * find the page as it made it.
 */
export function keepCopiesClean(page: MarksToGiveBack, signal: AbortSignal): void {
  // The browser copies the selection when the event is over.
  const beforeCopy = (event: Event) => {
    const ranges = selectedRanges();
    const roots = new Set(event.composedPath().filter((each) => each instanceof ShadowRoot));
    setTimeout(page.giveBack((mark) => isSelected(mark, ranges, roots)));
  };
  listenFirst('copy', signal, beforeCopy);
  listenFirst('cut', signal, beforeCopy);

  // What is dragged has been copied before this event, and taking marks away at the press of the button would break
  // the drag in Firefox and the third click of a triple click in Chromium (tried). So the text itself is cleaned
  // here.
  listenFirst('dragstart', signal, (event) => {
    // Firefox hides from a page what an extension puts in, unless it puts it in as the page would.
    const { dataTransfer } = (event as DragEvent & { wrappedJSObject?: DragEvent }).wrappedJSObject ?? event;
    const html = dataTransfer?.getData('text/html') ?? '';
    const own = html.replaceAll(MARK_TAGS, '');
    if (own !== html) dataTransfer?.setData('text/html', own);
  });
}

function selectedRanges(): Range[] {
  const selection = getSelection();
  if (!selection) return [];
  return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
}

/**
 * Whether a mark may be selected. In a shadow tree too little is known to say which marks are, so all of them may be.
 */
function isSelected(mark: Element, ranges: readonly Range[], roots: ReadonlySet<ShadowRoot>): boolean {
  let at = mark;
  for (let host = hostOf(at); host; host = hostOf(at)) {
    if (roots.has(at.getRootNode() as ShadowRoot)) return true;
    at = host;
  }
  return ranges.some((range) => !range.collapsed && range.intersectsNode(at));
}
