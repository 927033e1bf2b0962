// What of the window can be seen, and by how much the page's style enlarges what stands in it.
import type { Rect } from '../../core/popover/safe-path.ts';

/**
 * Returns the visible part of the window, in its own coordinates: less than all while the reader has zoomed in by
 * pinching.
 */
export function viewOfWindow(): Rect {
  if (!visualViewport) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport;
  return { left, top, right: left + width, bottom: top + height };
}

/** Returns by how much the page's style enlarges what stands in an element or shadow root: 1 where it does not. */
export function zoomOf(home: Element | ShadowRoot): number {
  const { currentCSSZoom } = home instanceof ShadowRoot ? home.host : home;
  return currentCSSZoom || 1;
}
