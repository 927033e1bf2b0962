// Tells whether an anchor can be seen where it stands, and which mark below what lies over it; and brings one into view.
import { isOurs, POPOVER } from '../../core/marking/own-elements.ts';
import { alphaOf, type Cover, hidesText } from '../../core/popover/cover.ts';
import type { Point, Rect } from '../../core/popover/safe-path.ts';
import { elementsAt, flatAncestors } from '../dom/flat-tree.ts';
import type { Mark } from '../marking/highlighter.ts';
import type { Anchor } from '../overlay/anchor.ts';

/** 'gone': it has no place on the page or is cut off; 'covered': it is there, below something opaque. */
export type Sight = 'seen' | 'covered' | 'gone';

/** How many of an anchor's lines are checked. */
const MAX_LINES = 3;
/** How far inside its ends each line is checked. */
const INSIDE_PX = 2;
const REPLACED = /^(?:img|video|canvas|iframe|object|embed|picture|svg)$/;

/** Returns whether an anchor can be seen in the visible part of the window. Reads boxes and styles. */
export function sightOf(anchor: Anchor, view: Rect): Sight {
  if (!anchor.isShown() || !showsText(anchor)) return 'gone';
  let sight: Sight = 'gone';
  for (const box of [...anchor.getClientRects()].slice(0, MAX_LINES)) {
    if (box.width === 0 || box.height === 0) continue;
    const y = (box.top + box.bottom) / 2;
    for (const x of [(box.left + box.right) / 2, box.left + INSIDE_PX, box.right - INSIDE_PX]) {
      if (x < view.left || x >= view.right || y < view.top || y >= view.bottom) continue;
      const here = sightAt(anchor, { x, y });
      if (here === 'seen') return 'seen';
      if (here === 'covered') sight = 'covered';
    }
  }
  return sight;
}

/** Returns the mark that is seen at a point through what lies over it; null if there is none, or it is hidden. */
export function markBelow(point: Point, markAt: (target: Element, point: Point) => Mark | null): Mark | null {
  for (const element of elementsAt(document, point.x, point.y)) {
    // What is below a pinned card is not meant.
    if (element.localName === POPOVER) return null;
    if (isOurs(element)) continue;
    const mark = markAt(element, point);
    if (mark) return showsText(mark) ? mark : null;
    if (covers(element, point, false)) return null;
  }
  return null;
}

function sightAt(anchor: Anchor, point: Point): Sight {
  const around = new Set(flatAncestors(anchor.node));
  const text = [...around].find((element) => getComputedStyle(element).display !== 'contents');
  // Lists of elements leave out what the pointer passes through: for that, only clipping can be known.
  if (text && getComputedStyle(text).pointerEvents === 'none')
    return isCutOff(around, point) ? 'gone' : 'seen';
  for (const element of elementsAt(document, point.x, point.y)) {
    if (element === text || element === anchor.element) return 'seen';
    if (!isOurs(element) && covers(element, point, around.has(element))) return 'covered';
  }
  return 'gone';
}

/** Whether the style of a text lets it be seen. A transparent text may be filled with a background. */
function showsText({ element }: Pick<Anchor, 'element'>): boolean {
  const isShown = element.checkVisibility({
    visibilityProperty: true,
    opacityProperty: true,
    contentVisibilityAuto: false,
  });
  if (!isShown) return false;
  const style = getComputedStyle(element);
  if (alphaOf(style.webkitTextFillColor || style.color) > 0) return true;
  for (const around of flatAncestors(element))
    if (getComputedStyle(around).backgroundClip.includes('text')) return true;
  return false;
}

/**
 * Whether an element hides the text below a point. Where the point is outside the element's own boxes, or the text
 * stands in the element, only a box from its style can lie over the text: "::before" or "::after".
 */
function covers(element: Element, point: Point, isAround: boolean): boolean {
  const own = [...element.getClientRects()].some((box) => contains(box, point));
  if (own && !isAround) {
    const cover = coverOf(element, getComputedStyle(element));
    if (hidesText({ ...cover, isReplaced: REPLACED.test(element.localName) })) return true;
  }
  return ['::before', '::after'].some((name) => {
    const style = getComputedStyle(element, name);
    if (style.content === 'none' || style.content === 'normal' || style.position === 'static') return false;
    return hidesText(coverOf(element, style)) && (!own || isAround || isSpread(style, element));
  });
}

/** Whether a box from an element's style is as wide and as high as the element, or nearly so. */
function isSpread({ width, height }: CSSStyleDeclaration, element: Element): boolean {
  const box = element.getBoundingClientRect();
  return Number.parseFloat(width) >= box.width * 0.9 && Number.parseFloat(height) >= box.height * 0.9;
}

function coverOf(element: Element, style: CSSStyleDeclaration): Cover {
  let opacity = Number(style.opacity);
  for (const around of flatAncestors(element)) opacity *= Number(getComputedStyle(around).opacity);
  return {
    background: style.backgroundColor,
    hasImage: style.backgroundImage !== 'none',
    hasBackdropFilter: (style.backdropFilter || 'none') !== 'none',
    isReplaced: false,
    opacity,
  };
}

/** Whether a point is outside of an element around a text that clips its content. */
function isCutOff(around: Iterable<Element>, point: Point): boolean {
  for (const element of around) {
    if (element === document.documentElement || element === document.body) continue;
    if (getComputedStyle(element).overflow !== 'visible' && !contains(element.getBoundingClientRect(), point))
      return true;
  }
  return false;
}

function contains({ left, top, right, bottom }: Rect, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
