// Finds out whether a page is light or dark where the popover is to open.
import { type BackgroundLayer, isDarkBehind } from '../../core/popover/page-shade.ts';
import { flatAncestors } from '../dom/flat-tree.ts';

/** Returns whether the page is light or dark around an element, by the styles that it has anyway: nothing is laid out for it. */
export function themeBehind(element: Element): 'light' | 'dark' {
  const layers: BackgroundLayer[] = [];
  for (const around of flatAncestors(element)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(around);
    layers.push({ color: backgroundColor, hasImage: backgroundImage !== 'none' });
  }
  return isDarkBehind(layers, getComputedStyle(element).color) ? 'dark' : 'light';
}
