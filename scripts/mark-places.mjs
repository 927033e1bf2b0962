// Finds where marks are on a page, wrapped and painted, open shadow roots included.

/** @typedef {{ x: number, y: number, width: number, height: number }} Box */
/** @typedef {{ text: string, isWrapped: boolean, isWhole: boolean, box: Box | null }} MarkPlace */

/** Resolves with the marks below an element in document order: each with its text, white space collapsed; whether it is
 * the whole text of an inline element; and its first box in CSS pixels of the view, null if it has none.
 * @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} page
 * @param {string} [selector]
 * @returns {Promise<MarkPlace[]>} */
export function markPlaces(page, selector = 'body') {
  return page.evaluate((wanted) => {
    const within = document.querySelector(wanted);
    /** @param {Node | null} node @returns {boolean} */
    const isWithin = (node) => {
      if (!node || node === within) return node !== null;
      return isWithin(node.parentNode ?? (node instanceof ShadowRoot ? node.host : null));
    };
    /** @param {Document | ShadowRoot} root @returns {Element[]} */
    const wrappedIn = (root) =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.localName === 'gloss-mark' ? [element] : []),
        ...(element.shadowRoot ? wrappedIn(element.shadowRoot) : []),
      ]);
    /** @param {Node} node */
    const isAlone = (node) =>
      node.parentElement !== null &&
      getComputedStyle(node.parentElement).display === 'inline' &&
      !(node.previousSibling instanceof Text || node.nextSibling instanceof Text);
    const marks = [
      ...wrappedIn(document).map((mark) => {
        const range = document.createRange();
        range.selectNodeContents(mark);
        return { range, isWrapped: true, isWhole: isAlone(mark) };
      }),
      ...[...(CSS.highlights.get('gloss') ?? []), ...(CSS.highlights.get('gloss-quiet') ?? [])].map(
        (each) => {
          const range = document.createRange();
          range.setStart(each.startContainer, each.startOffset);
          range.setEnd(each.endContainer, each.endOffset);
          const isAll = each.startOffset === 0 && each.endOffset === each.endContainer.textContent?.length;
          return { range, isWrapped: false, isWhole: isAll && isAlone(each.startContainer) };
        },
      ),
    ].filter(({ range }) => range.startContainer.isConnected && isWithin(range.startContainer));
    // Marks in different trees have no order among themselves.
    marks.sort((a, b) =>
      a.range.startContainer.getRootNode() === b.range.startContainer.getRootNode()
        ? a.range.compareBoundaryPoints(Range.START_TO_START, b.range)
        : 0,
    );
    return marks.map(({ range, isWrapped, isWhole }) => {
      const { startContainer: at } = range;
      const holder = at instanceof Element ? at : at.parentElement;
      // Measuring what the browser leaves out for now would write to the page's console.
      const isRendered = holder?.checkVisibility({ contentVisibilityAuto: true }) ?? true;
      const box = isRendered ? [...range.getClientRects()].find(({ width }) => width > 0) : undefined;
      const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
      return {
        text: range.toString().replace(/\s+/g, ' ').trim(),
        isWrapped,
        isWhole,
        box: box ? { x, y, width, height } : null,
      };
    });
  }, selector);
}
