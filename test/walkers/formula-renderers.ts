// Walkers: scripts that set what stands between delimiters as formulas.
import { element, linesOf, textsOf } from './page-parts.ts';
import type { Walker } from './walker.ts';

const FORMULA = /\$([^$]+)\$/;

function formula(source: string): HTMLElement {
  const made = element('span', 'formula');
  made.append(element('span', 'mathml', source), element('span', 'base', source.replaceAll(/\\\w+/g, '∑')));
  return made;
}

export const FORMULA_RENDERERS: readonly Walker[] = [
  {
    name: 'formulas, neighbouring texts read as one',
    seenIn: 'KaTeX auto-render',
    *run(root) {
      for (const text of textsOf(root)) {
        if (!text.parentNode) continue;
        let whole = text.data;
        for (let next = text.nextSibling; next instanceof Text; next = text.nextSibling) {
          whole += next.data;
          next.remove();
        }
        const fragment = document.createDocumentFragment();
        for (const [index, part] of whole.split(FORMULA).entries())
          fragment.append(index % 2 === 1 ? formula(part) : document.createTextNode(part));
        if (fragment.childNodes.length > 1) text.replaceWith(fragment);
        else if (text.data !== whole) text.data = whole;
        yield;
      }
    },
  },
  {
    name: 'formulas found first, set in a later task',
    seenIn: 'MathJax 3 and 4',
    *run(root) {
      const found = textsOf(root).flatMap((text) => {
        const hit = FORMULA.exec(text.data);
        return hit ? [{ text, from: hit.index, source: hit[0] }] : [];
      });
      yield;
      for (const { text, from, source } of found.reverse()) {
        const start = text.splitText(from);
        start.splitText(source.length);
        yield;
        start.parentNode?.replaceChild(formula(source.slice(1, -1)), start);
      }
    },
  },
  {
    name: 'formulas replaced in HTML, line by line',
    seenIn: 'ASCIIMathML, hand-written renderers',
    *run(root) {
      for (const line of linesOf(root)) {
        const html = line.innerHTML.replaceAll(
          /\$([^$<]+)\$/g,
          (_, source: string) => formula(source).outerHTML,
        );
        if (html !== line.innerHTML) line.innerHTML = html;
        yield;
      }
    },
  },
];
