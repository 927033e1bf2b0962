// Notices that the page shows a preview or a tooltip of its own for the link under the pointer.
import { isOurs } from '../../../core/marking/own-elements.ts';
import { announcesPreview } from '../../../core/popover/link-preview.ts';
import type { Rect } from '../../../core/popover/safe-path.ts';
import { flatAncestors } from '../../dom/flat-tree.ts';
import type { Mark } from '../../marking/highlighter.ts';

/** How near to the mark a preview stands, in CSS pixels. */
const NEAR_PX = 40;
/** A smaller box holds no text that anyone reads. */
const MIN_WIDTH_PX = 40;
const MIN_HEIGHT_PX = 14;
/** How deep the page's positioned box is searched for within a change, and in how many of its parts. */
const MAX_DEPTH = 4;
const MAX_PARTS = 50;

export interface PagePreview {
  /** Watches what the page does around a mark in a link; null ends that. A mark in no link is not watched. */
  watch(mark: Mark | null): void;
  /** Whether a preview for the watched mark's link is announced, or stands near the mark or over the popover. */
  isShown(popover: Rect | null): boolean;
}

/** Makes the watch; `onChange` is called when the page has changed something while a mark is watched. */
export function pagePreview(onChange: () => void): PagePreview {
  let watched: { mark: Mark; link: Element } | null = null;
  /** What has come or changed since the watch began, and is still to be checked: a preview may fade in. */
  const candidates = new Set<Element>();

  const observer = new MutationObserver((changes) => {
    const before = candidates.size;
    for (const { type, target, addedNodes } of changes) {
      const changed = type === 'attributes' ? [target] : addedNodes;
      for (const node of changed)
        if (node instanceof Element && mayPreview(node, watched?.link) && candidates.size < MAX_PARTS)
          candidates.add(node);
    }
    if (candidates.size > 0 && (candidates.size > before || changes.length > 0)) onChange();
  });

  return {
    watch(mark) {
      if (mark === (watched?.mark ?? null)) return;
      observer.disconnect();
      candidates.clear();
      const link = mark?.element.closest('a[href]');
      watched = mark && link ? { mark, link } : null;
      if (!watched) return;
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden', 'data-state'],
      });
    },
    isShown(popover) {
      if (!watched) return false;
      const { mark, link } = watched;
      if (announcesPreview(link.attributes)) return true;
      const near = around(mark.getBoundingClientRect());
      const zones = popover ? [near, popover] : [near];
      return [...candidates, ...link.children].some((element) => isPreview(element, zones, MAX_DEPTH));
    },
  };
}

/** Whether a changed element may show a preview: it is not ours, and the link does not stand in it. */
function mayPreview(element: Element, link: Element | undefined): boolean {
  if (isOurs(element) || !link) return false;
  for (const each of flatAncestors(link)) if (each === element && each !== link) return false;
  return element !== link;
}

/** Whether an element, or one in it, is a positioned box that can be seen in one of the zones. */
function isPreview(element: Element, zones: readonly Rect[], depth: number): boolean {
  if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    return false;
  const { position } = getComputedStyle(element);
  if (position === 'absolute' || position === 'fixed') {
    const box = element.getBoundingClientRect();
    const isReadable = box.width >= MIN_WIDTH_PX && box.height >= MIN_HEIGHT_PX;
    if (isReadable && zones.some((zone) => overlaps(zone, box))) return true;
  }
  if (depth === 0) return false;
  return [...element.children].slice(0, MAX_PARTS).some((child) => isPreview(child, zones, depth - 1));
}

function around({ left, top, right, bottom }: Rect): Rect {
  return { left: left - NEAR_PX, top: top - NEAR_PX, right: right + NEAR_PX, bottom: bottom + NEAR_PX };
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
