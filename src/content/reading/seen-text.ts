// Tells whether text can be seen: a mark on hidden text would be a popover out of nothing, and a tab stop at nowhere.
import { holderOf } from '../dom/composed-tree.ts';

/** A box of fewer CSS pixels shows no text: pages hide text for screen readers in a box of one pixel. */
const MIN_BOX_PX = 2;

/** Remembers what was found for ancestors, for one look over a page that does not change meanwhile. */
export type SeenCache = Map<Element, boolean>;

/**
 * Returns whether text directly in an element can be seen once one scrolls to it. Reads styles; needs layout only
 * where something is clipped.
 */
export function canBeSeen(element: Element, cache: SeenCache = new Map()): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    return canBeSeenWithoutBox(element, cache);
  const style = getComputedStyle(element);
  if (Number.parseFloat(style.fontSize) === 0 || isTransparent(style.color)) return false;
  const isFilled = !isTransparent(style.webkitTextFillColor) || style.backgroundClip.includes('text');
  return isFilled && isUnclipped(element, cache);
}

/**
 * Whether text can be seen in an element that counts as hidden only because it has no box of its own. It does not ask
 * for the style of what the browser does not render: that would write to the page's console.
 */
function canBeSeenWithoutBox(element: Element, cache: SeenCache): boolean {
  const above = holderOf(element);
  if (!above || !canBeSeen(above, cache) || getComputedStyle(above).contentVisibility === 'hidden')
    return false;
  const { display, visibility } = getComputedStyle(element);
  return display === 'contents' && visibility === 'visible';
}

/** Whether no element, from this one up, hides its content by clipping it or moving it out of the page. */
function isUnclipped(element: Element, cache: SeenCache): boolean {
  const known = cache.get(element);
  if (known !== undefined) return known;
  const above = holderOf(element);
  const is = !cutsAway(element) && (above === null || isUnclipped(above, cache));
  cache.set(element, is);
  return is;
}

function cutsAway(element: Element): boolean {
  const { position, overflowX, clip, clipPath, left, textIndent } = getComputedStyle(element);
  if (/^inset\((?:50|100)%/.test(clipPath) || isFarOut(textIndent)) return true;
  if (position !== 'absolute' && position !== 'fixed') return false;
  if (/^rect\((?:[01](?:px)?[, ]*){4}\)$/.test(clip) || isFarOut(left)) return true;
  return overflowX !== 'visible' && (element.clientWidth < MIN_BOX_PX || element.clientHeight < MIN_BOX_PX);
}

/** Whether a length is "-9999px" or the like: farther left than any page is wide, its carousels included. */
function isFarOut(length: string): boolean {
  return Number.parseFloat(length) < -5000;
}

function isTransparent(color: string): boolean {
  return /^rgba\(.*, 0\)$|\/ 0\)$/.test(color);
}
