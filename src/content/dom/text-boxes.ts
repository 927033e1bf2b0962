// Measures text with one live range for all.

/** Our only live range: Chromium looks at every live range at every change of the page, until it is collected. */
let range: Range | null = null;

/** Measures the text from an offset in one text node to an offset in the same or a later one. */
export function measureText<Boxes>(
  [from, start]: readonly [Text, number],
  [to, end]: readonly [Text, number],
  measure: (text: Range) => Boxes,
): Boxes {
  range ??= document.createRange();
  range.setStart(from, Math.min(start, from.length));
  range.setEnd(to, Math.min(end, to.length));
  const boxes = measure(range);
  // So the range holds nothing of the page.
  range.selectNodeContents(document);
  range.collapse(true);
  return boxes;
}
