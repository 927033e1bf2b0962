// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { firstInDocument, isBefore } from '../../../src/content/marking/document-order.ts';

/** A mark that is all of a text. */
const markOf = (node: Text) => ({ node, painted: null });

/** The texts of a page with a shadow tree, as a reader meets them. */
function textsOfPage() {
  document.body.innerHTML = '<p>before</p><div><b>light</b></div><p>behind</p>';
  const [before, host, behind] = document.body.children as unknown as [Element, Element, Element];
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<i>in shadow</i><section></section>';
  const inner = (root.lastElementChild as Element).attachShadow({ mode: 'open' });
  inner.innerHTML = '<u>deeper</u>';
  const holders = [before, root.firstElementChild, inner.firstElementChild, host.firstElementChild, behind];
  return holders.map((holder) => holder?.firstChild as Text);
}

describe('isBefore', () => {
  it('compares marks of all trees of a page', () => {
    const marks = textsOfPage().map(markOf);
    marks.forEach((one, i) => {
      marks.forEach((other, j) => {
        expect(isBefore(one, other), `${one.node.data} before ${other.node.data}`).toBe(i < j);
      });
    });
  });

  it('compares marks of one text by where they begin', () => {
    const node = document.createTextNode('RAG and RAG');
    const at = (startOffset: number) => ({ node, painted: { startOffset } as StaticRange });
    expect(isBefore(at(0), at(8))).toBe(true);
    expect(isBefore(at(8), at(0))).toBe(false);
  });
});

describe('firstInDocument', () => {
  it('finds the first, in whatever order the marks come', () => {
    const marks = textsOfPage().map(markOf);
    expect(firstInDocument([...marks].reverse())).toBe(marks[0]);
    expect(firstInDocument(marks.slice(1).reverse())).toBe(marks[1]);
    expect(firstInDocument([])).toBeNull();
  });
});
