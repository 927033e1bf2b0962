// Wraps parts of a text node by mark.js: the one place that imports it.
import MarkJs from 'mark.js/src/lib/mark.js';

/** A part of a text node's data; offsets in it, end exclusive. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** mark.js, working on one text node. */
class TextMarker extends MarkJs {
  #node: Text | null = null;

  /**
   * Gives mark.js the node itself as all there is to go through. Its own iterator is a NodeIterator, which the
   * browser updates at each removal of a node until it is collected: thousands of marks made a page that moves its
   * rows three times as slow.
   */
  override get iterator() {
    const node = this.#node;
    return {
      forEachNode(_kind: number, each: (node: Text) => void, _filter: unknown, done: () => void) {
        if (node) each(node);
        done();
      },
    };
  }

  wrap<Range extends TextRange>(
    node: Text,
    ranges: readonly Range[],
    element: string,
    each: (element: HTMLElement, range: Range) => void,
  ): void {
    this.#node = node;
    // mark.js sorts and changes the array that it gets.
    const own = ranges.map((range) => ({ start: range.start, length: range.end - range.start, range }));
    this.markRanges(own, { element, each: (made, { range }) => each(made, range) });
    this.#node = null;
  }
}

let marker: TextMarker | null = null;

/**
 * Wraps parts of a text node in elements of a name, with mark.js: the node keeps the text before the first part, and
 * each element is followed by a new node with the text after it. Calls back with each element, when the text after it
 * may still be split.
 */
export function wrapRanges<Range extends TextRange>(
  node: Text,
  ranges: readonly Range[],
  element: string,
  each: (element: HTMLElement, range: Range) => void,
): void {
  marker ??= new TextMarker(document);
  marker.wrap(node, ranges, element, each);
}
