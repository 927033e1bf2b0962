// How scripts find what they walk over, and keep what they have read.

const NO_TEXT = 'script, style, noscript, textarea, template';

/** The text nodes below a root that hold more than white space, in their order, as they stand now. */
export function textsOf(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (/\S/.test(text.data) && !text.parentElement?.closest(NO_TEXT)) texts.push(text);
  }
  return texts;
}

/** The elements below a root, or the root itself, that hold a line of text and no other such element. */
export function linesOf(root: HTMLElement): HTMLElement[] {
  const lines = 'p, li, h1, h2, h3, td, th, dt, dd, figcaption';
  const all = [...root.querySelectorAll<HTMLElement>(lines)];
  return all.filter((line) => !line.querySelector(lines));
}

/** The words and the white space between them, each for itself. */
export function wordsAndSpaces(text: string): string[] {
  return text.split(/(\s+)/).filter((part) => part !== '');
}

/** Makes an element of a class with a text in it. */
export function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** Puts nodes that are made from HTML in the place of a node. */
export function replaceByHtml(node: ChildNode, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  node.replaceWith(template.content);
}

/** A text as it is written in HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A line's HTML with its texts, and not its tags, changed: as tools that read HTML as a string do. */
export function withTextChanged(html: string, change: (text: string) => string): string {
  return html.replaceAll(/<[^>]*>|[^<]+/g, (part) => (part.startsWith('<') ? part : change(part)));
}

/** Keeps in an attribute what a script has read and would send or store: the page shows by it that this was as it should be. */
export function keep(root: HTMLElement, name: string, read: string): void {
  let hash = 5381;
  for (const character of read) hash = ((hash << 5) + hash + (character.codePointAt(0) ?? 0)) | 0;
  root.setAttribute(`data-${name}`, `${read.length}:${(hash >>> 0).toString(36)}`);
}
