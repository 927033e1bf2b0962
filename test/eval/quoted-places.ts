// Finds a quoted word in a page again, by the words around it.
//
// White space is left out of the page and of the quote: between two blocks a page may have any of it, or none.

/** A word with the text before and behind it, which may be cut where its block begins or ends. */
export interface Quote {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** A character of a page. */
export interface Spot {
  readonly node: Text;
  readonly offset: number;
}

/** A quoted word in a page: its first and its last character. */
export interface QuotedSpot {
  readonly first: Spot;
  readonly last: Spot;
}

/** A page's whole text without white space, and where each of its characters stands. */
export interface SqueezedText {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where the text of each node begins. */
  readonly starts: readonly number[];
  /** For each node the offsets of its characters that are no white space. */
  readonly offsets: readonly (readonly number[])[];
}

/** Elements whose text is never seen as such. */
export const NOT_TEXT = /^(?:script|style|noscript|template|iframe|head|title)$/i;

/** Reads the text below an element as it is now. */
export function squeezedText(root: Element | null): SqueezedText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const offsets: number[][] = [];
  let text = '';
  const visit = (node: globalThis.Node) => {
    if (node.nodeType === 3) {
      const kept: number[] = [];
      let own = '';
      const { data } = node as Text;
      for (let at = 0; at < data.length; at++) {
        if (/\s/.test(data[at] ?? '')) continue;
        kept.push(at);
        own += data[at];
      }
      if (own === '') return;
      nodes.push(node as Text);
      starts.push(text.length);
      offsets.push(kept);
      text += own;
    } else if (!NOT_TEXT.test(node.nodeName)) {
      for (const child of node.childNodes) visit(child);
    }
  };
  if (root) visit(root);
  return { text, nodes, starts, offsets };
}

/**
 * How much of the text before a word and behind it must agree, white space aside: all; where that is not found, some of it;
 * and where the page has a sign on one side that the quote leaves out, as that of an anchor, the other side alone.
 */
const AROUND = [
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  [30, 30],
  [0, 30],
  [30, 0],
] as const;

/** One side alone tells a place if it is at least so long. */
const LEAST_ALONE = 12;

/**
 * Returns where a quoted word stands. Where the page has the same words in several places, those are preferred at which a
 * block begins or ends where the quote does, since quotes are cut at the edges of blocks; what is still alike after that is
 * returned as several places. `areApart` tells whether two neighbouring characters are of different blocks.
 */
export function quotedSpots(
  page: SqueezedText,
  quote: Quote,
  areApart: (one: Spot, other: Spot) => boolean,
): QuotedSpot[] {
  const squeeze = (text: string) => text.replace(/\s+/g, '');
  const [before, word, after] = [squeeze(quote.before), squeeze(quote.match), squeeze(quote.after)];
  for (const [mostBefore, mostAfter] of AROUND) {
    const head = before.slice(Math.max(0, before.length - mostBefore));
    const tail = after.slice(0, mostAfter);
    if ((mostBefore === 0 || mostAfter === 0) && head.length + tail.length < LEAST_ALONE) continue;
    const found = allIndexesOf(page.text, head + word + tail);
    if (found.length === 0) continue;
    const edgesOf = (at: number) =>
      [at, at + (head + word + tail).length].filter((edge) => isEdge(page, edge, areApart)).length;
    const mostEdges = Math.max(...found.map(edgesOf));
    return found
      .filter((at) => found.length === 1 || edgesOf(at) === mostEdges)
      .flatMap((at) => {
        const first = spotAt(page, at + head.length);
        const last = spotAt(page, at + head.length + word.length - 1);
        return first && last ? [{ first, last }] : [];
      });
  }
  return [];
}

function allIndexesOf(text: string, words: string): number[] {
  const all: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) all.push(at);
  return all;
}

function isEdge(page: SqueezedText, at: number, areApart: (one: Spot, other: Spot) => boolean): boolean {
  const [before, behind] = [spotAt(page, at - 1), spotAt(page, at)];
  return !before || !behind || areApart(before, behind);
}

/** Returns the character at an offset of the squeezed text; null beyond its ends. */
function spotAt({ text, nodes, starts, offsets }: SqueezedText, at: number): Spot | null {
  if (at < 0 || at >= text.length) return null;
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low];
  return node ? { node, offset: offsets[low]?.[at - (starts[low] ?? 0)] ?? 0 } : null;
}
