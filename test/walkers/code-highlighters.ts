// Walkers: scripts that colour code, or make code of text.
import { element, escaped, linesOf, textsOf } from './page-parts.ts';
import type { Walker } from './walker.ts';

const KEYWORDS = /\b(?:import|from|def|return|for|in|print|model)\b/g;

export const CODE_HIGHLIGHTERS: readonly Walker[] = [
  {
    name: 'code read as text, written as HTML',
    seenIn: 'highlight.js',
    *run(root) {
      for (const code of root.querySelectorAll<HTMLElement>('pre code')) {
        if (code.dataset.highlighted) continue;
        code.innerHTML = escaped(code.textContent ?? '').replaceAll(
          KEYWORDS,
          '<span class="hljs-keyword">$&</span>',
        );
        code.classList.add('hljs');
        code.dataset.highlighted = 'yes';
        yield;
      }
    },
  },
  {
    name: 'tokens of all code and all paragraphs',
    seenIn: 'Prism.highlightAllUnder, run over prose',
    *run(root) {
      for (const each of root.querySelectorAll('code, p')) {
        const tokens = (each.textContent ?? '')
          .split(/(\b\w+\b)/)
          .map((part, index) =>
            index % 2 === 1 ? element('span', 'token', part) : document.createTextNode(part),
          );
        each.replaceChildren(...tokens);
        each.classList.add('language-none');
        yield;
      }
    },
  },
  {
    name: 'lines of code numbered in a table',
    seenIn: 'highlightjs-line-numbers',
    *run(root) {
      for (const code of root.querySelectorAll('pre code')) {
        const rows = code.innerHTML
          .split('\n')
          .map((line, index) => `<tr><td data-line="${index + 1}"></td><td>${line}</td></tr>`);
        code.innerHTML = `<table><tbody>${rows.join('')}</tbody></table>`;
        yield;
      }
    },
  },
  {
    name: 'what stands in backticks made code',
    seenIn: 'client-side Markdown, backtick scripts',
    *run(root) {
      for (const line of linesOf(root)) {
        line.innerHTML = line.innerHTML.replaceAll(/`([^`<]+)`/g, '<code>$1</code>');
        yield;
      }
    },
  },
  {
    name: 'button to copy each block of code',
    seenIn: 'clipboard buttons of docs',
    *run(root) {
      for (const block of root.querySelectorAll<HTMLElement>('pre')) {
        const button = element('button', 'copy', 'Copy');
        button.dataset.text = textsOf(block)
          .map(({ data }) => data)
          .join('');
        block.prepend(button);
        yield;
      }
    },
  },
];
