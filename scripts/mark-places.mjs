// Looks where marks are on a page, wrapped and painted.

/** @typedef {{ text: string, x: number, y: number, isWrapped: boolean }} MarkPlace */

/** Gives the marks in a page's own document, wrapped ones first, each with its text and the centre of its first box in CSS pixels
 * of the document; those without a box are left out.
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<MarkPlace[]>} */
export function markPlaces(page) {
  return page.evaluate(() => {
    const range = document.createRange();
    const wrapped = [...document.querySelectorAll('gloss-mark')].map((mark) => {
      range.selectNodeContents(mark);
      return { text: range.toString(), box: range.getClientRects()[0], isWrapped: true };
    });
    const painted = [...(CSS.highlights.get('gloss') ?? [])].map((each) => {
      range.setStart(each.startContainer, each.startOffset);
      range.setEnd(each.endContainer, each.endOffset);
      return { text: range.toString(), box: range.getClientRects()[0], isWrapped: false };
    });
    return [...wrapped, ...painted].flatMap(({ text, box, isWrapped }) => {
      if (!box || box.width === 0) return [];
      const x = box.left + box.width / 2 + scrollX;
      const y = box.top + box.height / 2 + scrollY;
      return [{ text, x, y, isWrapped }];
    });
  });
}
