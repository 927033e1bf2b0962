// Walkers: what other extensions do to the text of a page.
import { element, keep, linesOf, textsOf } from './page-parts.ts';
import type { Walker } from './walker.ts';

export const OTHER_EXTENSIONS: readonly Walker[] = [
  {
    name: 'underlines laid over words in an overlay',
    seenIn: 'Grammarly, LanguageTool',
    needsPage: true,
    *run(root) {
      const overlay = element('grammar-overlay', '');
      overlay.style.cssText = 'position: absolute; left: 0; top: 0; pointer-events: none';
      for (const text of textsOf(root)) {
        for (const found of text.data.matchAll(/\b(?:which|yet|most)\b/g)) {
          const range = document.createRange();
          range.setStart(text, found.index);
          range.setEnd(text, found.index + found[0].length);
          const box = range.getBoundingClientRect();
          const line = element('i', '');
          line.style.cssText = `position: absolute; width: ${Math.round(box.width)}px; border-bottom: 1px solid red`;
          overlay.append(line);
        }
        yield;
      }
      document.documentElement.append(overlay);
    },
  },
  {
    name: 'colours written on every element',
    seenIn: 'Dark Reader and other dark modes',
    *run(root) {
      for (const [index, each] of [...root.querySelectorAll<HTMLElement>('*')].entries()) {
        if (each.localName === 'script') continue;
        each.style.setProperty('--darkreader-inline-color', '#ddd');
        each.setAttribute('data-darkreader-inline-color', '');
        if (index % 10 === 0) yield;
      }
    },
  },
  {
    name: 'every element with certain words hidden',
    seenIn: 'keyword blockers, spoiler shields',
    readsLayout: true,
    *run(root) {
      for (const line of linesOf(root)) {
        const isHit = /hallucination|regression/.test(line.innerText);
        if (isHit) {
          line.style.filter = 'blur(3px)';
          line.title = `${line.querySelectorAll('*').length} elements`;
        }
        yield;
      }
    },
  },
  {
    name: 'the word under a point looked up',
    seenIn: 'dictionaries: Yomitan, 10ten',
    *run(root) {
      const found: string[] = [];
      for (const line of linesOf(root).slice(0, 12)) {
        for (const text of textsOf(line)) found.push(`${text.length}:${text.wholeText.slice(0, 12)}`);
        yield;
      }
      keep(root, 'looked-up', found.join('|'));
    },
  },
  {
    name: 'words known and unknown in spans of classes',
    seenIn: 'language learners: LingQ, Toucan',
    *run(root) {
      for (const text of textsOf(root)) {
        const parent = text.parentNode;
        for (const part of text.data.split(/(\b[a-z]{6,}\b)/i)) {
          const node = /^[a-z]{6,}$/i.test(part)
            ? element('span', 'lingq-word', part)
            : document.createTextNode(part);
          parent?.insertBefore(node, text);
        }
        text.remove();
        yield;
      }
    },
  },
];
