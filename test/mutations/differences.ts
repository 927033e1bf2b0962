// Compares the tree that Gloss marks with its twin that it leaves alone.
import { describe, type Twins } from './twins.ts';

/**
 * What would be read of a part on the screen, where that differs; lays out the page. Chromium forgets some white space when
 * a node beside it goes, with Gloss or without, until the part is laid out from the start: it is, before it is blamed.
 */
export function differenceInSight({ twinOf }: Twins, plain: HTMLElement): string | null {
  const glossed = twinOf(plain);
  if (glossed.innerText === plain.innerText) return null;
  for (const part of [glossed, plain]) {
    part.hidden = true;
    part.getBoundingClientRect();
    part.hidden = false;
  }
  if (glossed.innerText === plain.innerText) return null;
  const [seen, expected] = [glossed, plain].map(({ innerText }) => JSON.stringify(innerText));
  return `${differ('what is seen', glossed, plain)}\n  seen with Gloss    ${seen}\n  seen without Gloss ${expected}`;
}

/** Whether each node is the page's own, with its text and its neighbours; says what is not. */
export function differenceInNodes(trees: Twins, plain: Node): string | null {
  const glossed = trees.twinOf(plain);
  if (!(plain instanceof Element))
    return glossed.nodeValue === plain.nodeValue ? null : differ('the text of a node', glossed, plain);
  if (plain.childNodes.length !== glossed.childNodes.length)
    return differ('the number of nodes', glossed, plain);
  for (const [index, child] of plain.childNodes.entries()) {
    if (glossed.childNodes[index] !== trees.twinOf(child)) return differ(`node ${index}`, glossed, plain);
    const problem = differenceInNodes(trees, child);
    if (problem) return problem;
  }
  return null;
}

function differ(what: string, glossed: Node, plain: Node): string {
  return `${what}:\n  with Gloss    ${pieces(glossed)}\n  without Gloss ${pieces(plain)}`;
}

/** A node's HTML with a bar between text nodes. */
function pieces(node: Node): string {
  if (!(node instanceof Element)) return describe(node);
  const shell = node.cloneNode(false) as Element;
  const [open = '', close = ''] = shell.outerHTML.split('></');
  let inner = '';
  let wasText = false;
  for (const child of node.childNodes) {
    const isText = child instanceof Text;
    inner += (isText && wasText ? '|' : '') + (isText ? child.data || '∅' : pieces(child));
    wasText = isText;
  }
  return `${open}>${inner}</${close}`;
}

/** Returns the first child that differs with Gloss, attributes in any order; null if none does. */
export function differenceInChildren(glossed: Element, plain: Element): string | null {
  for (const [index, child] of [...plain.children].entries()) {
    const other = glossed.children[index];
    if (!other?.isEqualNode(child)) return differ(`child ${index}`, other ?? glossed, child);
  }
  return glossed.childElementCount === plain.childElementCount ? null : 'the number of children';
}
