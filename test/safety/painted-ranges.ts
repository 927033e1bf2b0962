// Finds what Gloss has painted in a page.

/** The ranges that Gloss paints without changing the page: those of every registered highlight of its name. */
export function paintedRanges(): AbstractRange[] {
  return [...CSS.highlights].flatMap(([name, highlight]) => (name.startsWith('gloss') ? [...highlight] : []));
}

/** How many ranges of the page are painted. */
export function countPainted(): number {
  return paintedRanges().length;
}

/** Whether a painted range starts inside an element. */
export function isPainted(element: Element): boolean {
  return paintedRanges().some(({ startContainer }) => element.contains(startContainer));
}
