// Looks at the marks of a page from outside, wrapped and painted alike.
import type { Page } from 'puppeteer-core';

/** A mark: its text, the text before it in its node, and its first box in the viewport. */
export interface SeenMark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How long a page may take until its first mark comes, and until no more come, in milliseconds. */
const FIRST_MS = 6000;
const ALL_MS = 30_000;
/** How long no mark must have come, in milliseconds. */
const REST_MS = 500;

/** The marks below an element, in document order; those without a box have none (all zeros). */
export function marksOf(page: Page, selector = 'body'): Promise<SeenMark[]> {
  return page.evaluate((wanted) => {
    const roots = [...document.querySelectorAll(wanted)];
    const isWithin = (node: Node) => roots.some((root) => root.contains(node));
    const wrapped = [...document.querySelectorAll('gloss-mark')].filter(isWithin).map((mark) => {
      const range = document.createRange();
      range.selectNodeContents(mark);
      return range;
    });
    const painted = [...(CSS.highlights.get('gloss') ?? []), ...(CSS.highlights.get('gloss-quiet') ?? [])]
      .filter(({ startContainer }) => startContainer.isConnected && isWithin(startContainer))
      .map((each) => {
        const range = document.createRange();
        range.setStart(each.startContainer, each.startOffset);
        range.setEnd(each.endContainer, each.endOffset);
        return range;
      });
    return [...wrapped, ...painted]
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => {
        const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
        return { text: range.toString(), x, y, width, height };
      });
  }, selector);
}

/** The texts of the marks below an element, in document order. */
export async function markTexts(page: Page, selector = 'body'): Promise<string[]> {
  return (await marksOf(page, selector)).map(({ text }) => text);
}

/** Waits until a page has marks and no more come; returns how many, none where none come. */
export async function whenMarked(page: Page): Promise<number> {
  const start = Date.now();
  let count = 0;
  let since = start;
  for (;;) {
    const now = await page.evaluate(
      () =>
        document.querySelectorAll('gloss-mark').length +
        (CSS.highlights.get('gloss')?.size ?? 0) +
        (CSS.highlights.get('gloss-quiet')?.size ?? 0),
    );
    if (now !== count) since = Date.now();
    count = now;
    const limit = count > 0 ? REST_MS : FIRST_MS;
    if (Date.now() - since >= limit || Date.now() - start > ALL_MS) return count;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether all that Gloss has done to a page is gone. */
export function isPlain(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      document.querySelector('gloss-mark, gloss-popover, gloss-stops, gloss-spoken') === null &&
      [...CSS.highlights.keys()].every((name) => !name.startsWith('gloss')),
  );
}
