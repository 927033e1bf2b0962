// Orders blocks of text as a reader wants them.
import type { TextBlock } from '../reading/page-text.ts';

/** Items in the order of their distance from the view; in it comes first. Asks for boxes: before any change. */
export function visibleFirst<Item extends { readonly block: TextBlock }>(items: readonly Item[]): Item[] {
  const distances = new Map(items.map((item) => [item, distanceFromView(item.block)]));
  return [...items].sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
}

function distanceFromView({ parts: [first] }: TextBlock): number {
  const holder = first?.node.parentElement;
  // To measure what the browser does not render would be told in the page's console.
  if (!holder?.checkVisibility({ contentVisibilityAuto: true })) return Number.POSITIVE_INFINITY;
  const { top, bottom } = holder.getBoundingClientRect();
  return Math.max(0, top - innerHeight, -bottom);
}
