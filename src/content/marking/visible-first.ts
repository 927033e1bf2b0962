// Orders blocks of text by what a reader sees first.
import type { TextBlock } from '../reading/text-blocks.ts';

/** Returns items by their distance from the view, those in it first. Measures boxes, so call it before any change. */
export function visibleFirst<Item extends { readonly block: TextBlock }>(items: readonly Item[]): Item[] {
  const distances = new Map(items.map((item) => [item, distanceFromView(item.block)]));
  return [...items].sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
}

function distanceFromView({ parts: [first] }: TextBlock): number {
  const holder = first?.node.parentElement;
  // Measuring what the browser does not render would write to the page's console.
  if (!holder?.checkVisibility({ contentVisibilityAuto: true })) return Number.POSITIVE_INFINITY;
  const { top, bottom } = holder.getBoundingClientRect();
  return Math.max(0, top - innerHeight, -bottom);
}
