import { describe, type Twins } from './twins.ts';

const MARK = 'gloss-mark';
const MARK_TAGS = new RegExp(`</?${MARK}\\b[^>]*>`, 'g');

/**
 * What a page finds in a part of its marked tree that it would not find without Gloss, marks and the split of their texts
 * aside; null for nothing.
 */
export function differenceInPart({ twinOf, isOwn }: Twins, plain: Element): string | null {
  const glossed = twinOf(plain);
  if (glossed.textContent !== plain.textContent) return differ('the text', glossed, plain);
  if (glossed.innerHTML.replaceAll(MARK_TAGS, '') !== plain.innerHTML)
    return differ('the HTML', glossed, plain);
  for (const element of [plain, ...plain.querySelectorAll('*')]) {
    const problem = differenceInChildren(element, twinOf(element), twinOf, isOwn);
    if (problem) return differ(problem, glossed, plain);
  }
  return null;
}

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

/** Whether each node is the page's own, with its text and its neighbours: what must hold where there are no marks. */
export function differenceWithoutMarks({ twinOf }: Twins, plain: Node): string | null {
  const glossed = twinOf(plain);
  if (plain instanceof Element) {
    if (plain.childNodes.length !== glossed.childNodes.length)
      return differ('the number of nodes', glossed, plain);
    for (const [index, child] of plain.childNodes.entries()) {
      if (glossed.childNodes[index] !== twinOf(child)) return differ(`node ${index}`, glossed, plain);
      const problem = differenceWithoutMarks({ twinOf } as Twins, child);
      if (problem) return problem;
    }
    return null;
  }
  return glossed.nodeValue === plain.nodeValue ? null : differ('the text of a node', glossed, plain);
}

function differenceInChildren(
  plain: Element,
  glossed: Element,
  twinOf: Twins['twinOf'],
  isOwn: Twins['isOwn'],
): string | null {
  const own = [...glossed.childNodes].filter(isOwn);
  const expected = [...plain.childNodes].map((node) => twinOf(node));
  if (own.length !== expected.length || own.some((node, index) => node !== expected[index]))
    return 'the nodes that the page holds';
  // A run of texts and marks reads as a whole; one without a mark is the page's own, node by node.
  const texts = [...plain.childNodes];
  let at: ChildNode | null = glossed.firstChild;
  while (at) {
    const run: ChildNode[] = [];
    for (; at && (at instanceof Text || isMark(at)); at = at.nextSibling) run.push(at);
    if (run.length === 0) {
      at = at?.nextSibling ?? null;
      texts.shift();
      continue;
    }
    const held: ChildNode[] = [];
    while (texts[0] instanceof Text) held.push(texts.shift() as ChildNode);
    if (textOf(run) !== textOf(held)) return `a run of text, ${JSON.stringify(textOf(held))}`;
    if (run.some(isMark)) continue;
    if (run.length !== held.length) return 'a text node that is not the page’s';
    for (const [index, node] of held.entries())
      if (run[index]?.nodeValue !== node.nodeValue) return `the text of a node, ${describe(node)}`;
  }
  return null;
}

const isMark = (node: Node) => node instanceof Element && node.localName === MARK;
const textOf = (nodes: readonly Node[]) => nodes.map((node) => node.textContent).join('');

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
