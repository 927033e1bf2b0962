// Walkers: scripts that stay in the page and answer to what happens to its text.
import { element, keep, linesOf } from './page-parts.ts';
import type { Walker } from './walker.ts';

export const GUARDS: readonly Walker[] = [
  {
    name: 'an observer that undoes every change',
    seenIn: 'anti-tampering and anti-adblock scripts',
    needsPage: true,
    *run(root) {
      for (const line of linesOf(root)) {
        const html = line.innerHTML;
        const observer = new MutationObserver(() => {
          if (line.innerHTML === html) return;
          line.setAttribute('data-undone', `${Number(line.getAttribute('data-undone')) + 1}`);
          line.innerHTML = html;
          observer.takeRecords();
        });
        observer.observe(line, { childList: true, subtree: true, characterData: true });
        yield;
      }
    },
  },
  {
    name: 'an observer that counts and reports changes',
    seenIn: 'session replay (rrweb), analytics',
    needsPage: true,
    *run(root) {
      let changes = 0;
      const observer = new MutationObserver((records) => {
        // What it writes itself is an attribute, which it does not observe.
        changes += records.length;
        document.documentElement.setAttribute('data-changes', `${changes}`);
      });
      observer.observe(root, { childList: true, subtree: true, characterData: true });
      yield;
    },
  },
  {
    name: 'custom elements that take their text',
    seenIn: 'web component kits, <time-ago> and the like',
    needsPage: true,
    *run(root) {
      if (!customElements.get('walker-note'))
        customElements.define(
          'walker-note',
          class extends HTMLElement {
            connectedCallback() {
              const text = this.textContent ?? '';
              const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
              this.textContent = '';
              shadow.innerHTML = '<p></p>';
              shadow.firstElementChild?.append(text);
            }
          },
        );
      for (const line of root.querySelectorAll('li, td')) {
        const note = document.createElement('walker-note');
        note.append(...line.childNodes);
        line.append(note);
        yield;
      }
    },
  },
  {
    name: 'texts slotted into shadow roots',
    seenIn: 'web components with slots',
    needsPage: true,
    *run(root) {
      for (const line of root.querySelectorAll('blockquote, p:nth-of-type(3n)')) {
        if (line.shadowRoot || !/^(?:p|blockquote)$/.test(line.localName)) continue;
        line.attachShadow({ mode: 'open' }).innerHTML = '<i>“</i><slot></slot><i>”</i>';
        yield;
      }
    },
  },
  {
    name: 'what is added is processed as it comes',
    seenIn: 'arrive.js, extensions on endless pages',
    needsPage: true,
    *run(root) {
      const observer = new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node instanceof Element && !node.hasAttribute('data-seen'))
              node.setAttribute('data-seen', node.localName);
      });
      observer.observe(root, { childList: true, subtree: true });
      for (const line of linesOf(root).slice(0, 6)) {
        line.append(element('em', '', ' and inference.'));
        yield;
      }
    },
  },
  {
    name: 'the page’s own painted highlights',
    seenIn: 'CSS Custom Highlight API search boxes',
    needsPage: true,
    *run(root) {
      const highlight = new Highlight();
      CSS.highlights.set('page-search', highlight);
      for (const line of linesOf(root)) {
        const range = document.createRange();
        range.selectNodeContents(line);
        highlight.add(range);
        yield;
      }
      yield;
      keep(root, 'lit', [...highlight].map((range) => String(range)).join('|'));
    },
  },
];
