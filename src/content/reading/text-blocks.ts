// Reads a page's text as blocks, each one string, and leaves out what is not prose.
import { MARK } from '../../core/marking/own-elements.ts';
import { pieceEnds } from '../../core/text/text-pieces.ts';
import { isUnread } from './unread-elements.ts';

/**
 * A run of page text that is read as one string: that of a paragraph, through its inline elements, or a piece of one
 * that is too long.
 */
export interface TextBlock {
  readonly text: string;
  readonly parts: readonly TextPart[];
}

/** A text node of the page, or a piece of one, with its place in the block. */
export interface TextPart {
  readonly node: Text;
  readonly text: string;
  readonly start: number;
  /** Where the text begins in its node. */
  readonly offset: number;
}

/** A block with more characters than the first is cut, into pieces of at most the second: some screens of text. */
const LONG_BLOCK = 32_000;
const PIECE = 16_000;

/** Returns whether a text node is read in pieces. */
export function isLong({ length }: Text): boolean {
  return length > LONG_BLOCK;
}

/** Returns whether a block is a piece of a text node that is too long for one block. */
export function isPiece({ parts }: TextBlock): boolean {
  return parts.some(({ node, text }) => text.length < node.length);
}

/** Returns whether a part of a block is as it was when it was read. */
export function isAsRead({ node, text, offset }: TextPart): boolean {
  if (!node.isConnected || node.length < offset + text.length) return false;
  // Reading the whole text of a long node takes Firefox milliseconds each time.
  if (offset > 0 || node.length > LONG_BLOCK) return node.substringData(offset, text.length) === text;
  return node.data === text;
}

/** Elements that stand within a line. All others, except for custom elements, end a block. */
const INLINE_TAGS = new Set([
  ...[
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'ins',
    'mark',
    'nobr',
  ],
  ...['q', 's', 'slot', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'u', 'wbr', MARK],
]);

const ASCII_WORD = /[a-z\d]/i;
const NOT_ASCII = /[\u0080-\uffff]/;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Whether a text has a word. An engine takes half a millisecond to compile the last expression, which most pages
 * never need.
 */
function holdsWord(text: string): boolean {
  return ASCII_WORD.test(text) || (NOT_ASCII.test(text) && WORD.test(text));
}

/** Returns whether an element only styles part of a line. Custom elements are inline until a style says otherwise. */
export function isInline(element: Element): boolean {
  return INLINE_TAGS.has(element.localName) || element.localName.includes('-');
}

/** Returns the nearest element whose text is whole blocks: what to read again after a change at a node. */
export function blockElementOf(node: Node): Element | null {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && isInline(element) && element.parentElement) element = element.parentElement;
  return element;
}

/**
 * Yields the text below a node, block by block, in document order; open shadow roots after their host's own text. The
 * caller makes sure that the node does not stand in something that is left alone.
 */
export function* readBlocks(root: Node, onShadowRoot: (root: ShadowRoot) => void): Generator<TextBlock> {
  let parts: TextPart[] = [];
  let length = 0;
  let hasWord = false;
  const add = (node: Text, text: string, offset: number) => {
    parts.push({ node, text, start: length, offset });
    length += text.length;
    hasWord ||= holdsWord(text);
  };
  const finish = (): TextBlock | null => {
    const block = hasWord ? { text: parts.map((part) => part.text).join(''), parts } : null;
    parts = [];
    length = 0;
    hasWord = false;
    return block;
  };

  let node: Node | null = root;
  while (node) {
    let goesDown = false;
    if (node.nodeType === Node.TEXT_NODE) {
      for (const [text, offset] of piecesOf(node as Text)) {
        if (offset > 0 || (length + text.length > LONG_BLOCK && /^\s/.test(text))) {
          const block = finish();
          if (block) yield block;
        }
        add(node as Text, text, offset);
      }
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const isSkipped = isUnread(element);
      if (isSkipped || !isInline(element)) {
        const block = finish();
        if (block) yield block;
      }
      if (!isSkipped) {
        if (element.shadowRoot) {
          onShadowRoot(element.shadowRoot);
          yield* readBlocks(element.shadowRoot, onShadowRoot);
        }
        goesDown = true;
      }
    } else {
      goesDown = node.nodeType === Node.DOCUMENT_FRAGMENT_NODE;
    }
    const next: Node | null = goesDown ? node.firstChild : null;
    if (next) {
      node = next;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node.nodeType === Node.ELEMENT_NODE && !isInline(node as Element)) {
        const block = finish();
        if (block) yield block;
      }
    }
    node = !node || node === root ? null : node.nextSibling;
  }
  const block = finish();
  if (block) yield block;
}

/** Returns the text of a node, in pieces if it is long, each with its offset. */
function piecesOf(node: Text): (readonly [text: string, offset: number])[] {
  const { data } = node;
  if (data.length <= LONG_BLOCK) return data === '' ? [] : [[data, 0]];
  let from = 0;
  return pieceEnds(data, PIECE).map((end) => {
    const piece = [data.slice(from, end), from] as const;
    from = end;
    return piece;
  });
}

/**
 * Returns whether a range of a block crosses the edge of a box, as no match may: an element between its text nodes
 * that a style makes a box of its own.
 */
export function crossesBox(block: TextBlock, start: number, end: number): boolean {
  const parts = block.parts.filter((part) => part.start < end && part.start + part.text.length > start);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || first === last) return false;
  const common = commonAncestor(first.node, last.node);
  return parts.some((part) => {
    for (let at = part.node.parentElement; at && at !== common; at = at.parentElement) {
      if (!/^(?:inline|contents|ruby)$/.test(getComputedStyle(at).display)) return true;
    }
    return false;
  });
}

function commonAncestor(a: Node, b: Node): Node | null {
  let ancestor: Node | null = a.parentNode;
  while (ancestor && !ancestor.contains(b)) ancestor = ancestor.parentNode;
  return ancestor;
}
