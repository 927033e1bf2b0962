// Records what is seen of a page at one moment.
import { MARK, POPOVER } from '../../src/core/marking/own-elements.ts';
import type { Recording, TextPlace } from './compare-recordings.ts';

/** What an element's look is made of, beside its boxes: a rule that no longer fits often shows here alone. */
const LOOKS = [
  'display',
  'visibility',
  'opacity',
  'color',
  'background-color',
  'background-image',
  'border-top-color',
  'font-weight',
  'font-style',
  'text-transform',
  'text-decoration-line',
  'list-style-type',
] as const;

/**
 * Records the document as it is now, open shadow roots with it. What is ours is left out: a text that is split by marks
 * is measured as the one text that it was, line by line, so that a word that moves within its paragraph is seen too.
 * `known` are the page's own text nodes where some may be split.
 */
export function recordPage(document: Document, known?: ReadonlySet<Node>): Recording<Node> {
  const boxes = new Map<Node, number[]>();
  const looks = new Map<Node, string>();
  const texts = new Map<Node, TextPlace<Node>>();
  /** The elements whose lines run from top to bottom. */
  const upright = new Set<Node>();
  const range = document.createRange();

  const recordElement = (element: Element) => {
    const style = getComputedStyle(element);
    const isUpright = !style.writingMode.startsWith('horizontal');
    if (isUpright) upright.add(element);
    boxes.set(element, linesOf(element.getClientRects(), isUpright));
    looks.set(element, LOOKS.map((name) => style.getPropertyValue(name)).join(' | '));
  };

  const recordText = (text: Text) => {
    const { data, parentNode: parent, previousSibling: previous, nextSibling: next } = text;
    texts.set(text, { data, parent, previous, next });
    boxes.set(
      text,
      linesOf(
        piecesOf(text, known).flatMap((piece) => {
          range.selectNodeContents(piece);
          // A collapsed space has a box of no width, at a place that no one sees.
          return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
        }),
        parent !== null && upright.has(parent),
      ),
    );
  };

  const walk = (node: Node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child instanceof Text) {
        if (!known || known.has(child)) recordText(child);
      } else if (child instanceof Element && child.localName !== MARK && child.localName !== POPOVER) {
        recordElement(child);
        walk(child);
        if (child.shadowRoot) walk(child.shadowRoot);
      }
    }
  };
  walk(document);
  return { html: document.documentElement.outerHTML, boxes, looks, texts };
}

/** Returns the texts that a text was split into: itself, those of marks after it, and texts that the page did not have. */
function piecesOf(text: Text, known: ReadonlySet<Node> | undefined): Text[] {
  const pieces = [text];
  if (!known) return pieces;
  for (let at = text.nextSibling; at; at = at.nextSibling) {
    const piece = at instanceof Element && at.localName === MARK ? at.firstChild : at;
    if (!(piece instanceof Text) || known.has(piece)) break;
    pieces.push(piece);
  }
  return pieces;
}

/**
 * Boxes joined to one a line: engines give one for each piece of text. Together they say where the box around them all
 * is, too.
 */
function linesOf(rects: Iterable<DOMRect>, isUpright: boolean): number[] {
  const lines: { left: number; top: number; right: number; bottom: number }[] = [];
  const isNear = (one: number, other: number) => Math.abs(one - other) < 0.01;
  for (const { left, top, right, bottom } of rects) {
    const line = lines.at(-1);
    const isSameLine =
      line &&
      (isUpright
        ? isNear(line.left, left) && isNear(line.right, right)
        : isNear(line.top, top) && isNear(line.bottom, bottom));
    if (isSameLine) {
      line.left = Math.min(line.left, left);
      line.top = Math.min(line.top, top);
      line.right = Math.max(line.right, right);
      line.bottom = Math.max(line.bottom, bottom);
    } else {
      lines.push({ left, top, right, bottom });
    }
  }
  return lines.flatMap(({ left, top, right, bottom }) => [left, top, right - left, bottom - top]);
}
