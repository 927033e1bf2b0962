// Walkers: scripts around what readers write, quote and print.
import { element, linesOf, textsOf } from './page-parts.ts';
import type { Walker } from './walker.ts';

export const COMMENTERS: readonly Walker[] = [
  {
    name: 'quote button: what is selected goes into the reply',
    seenIn: 'Discourse, Invision, vBulletin',
    *run(root) {
      for (const line of [...root.querySelectorAll('p')].slice(0, 8)) {
        const range = document.createRange();
        range.selectNodeContents(line);
        const quote = element('blockquote', 'quote');
        quote.append(range.cloneContents());
        const reply = element('div', 'reply');
        reply.innerHTML = `${quote.outerHTML}<i>${quote.innerHTML.length}</i>`;
        root.append(reply);
        yield;
      }
    },
  },
  {
    name: 'a passage highlighted for sharing',
    seenIn: 'Medium, highlighter bars',
    *run(root) {
      for (const line of root.querySelectorAll('p')) {
        const texts = textsOf(line);
        const [first, last] = [texts[0], texts.at(-1)];
        if (!first || !last) continue;
        const range = document.createRange();
        range.setStart(first, Math.floor(first.length / 3));
        range.setEnd(last, last.length);
        const mark = element('mark', 'shared');
        mark.append(range.extractContents());
        range.insertNode(mark);
        yield;
      }
    },
  },
  {
    name: 'each comment rendered anew from its source',
    seenIn: 'live comment threads, edited posts',
    *run(root) {
      for (const line of linesOf(root)) {
        const fresh = line.cloneNode(false) as HTMLElement;
        fresh.innerHTML = `${line.innerHTML} <small>edited</small>`;
        line.replaceWith(fresh);
        yield;
      }
    },
  },
  {
    name: 'addresses written behind links for print',
    seenIn: 'print helpers, beforeprint handlers',
    *run(root) {
      const notes = element('ol', 'print-links');
      for (const link of root.querySelectorAll('a')) {
        link.insertAdjacentText('afterend', ` [${notes.childElementCount + 1}]`);
        notes.append(element('li', '', `${link.textContent}: ${link.getAttribute('href')}`));
        yield;
      }
      root.append(notes);
    },
  },
  {
    name: 'a copy of the article for printing, then removed',
    seenIn: 'print.js, printThis',
    *run(root) {
      const area = element('div', 'print-area');
      area.append(...[...root.children].map((child) => child.cloneNode(true)));
      for (const script of area.querySelectorAll('script')) script.remove();
      root.append(area);
      yield;
      root.setAttribute('data-printed', `${area.innerHTML.length}`);
      area.remove();
    },
  },
  {
    name: 'long paragraphs folded behind "more"',
    seenIn: 'readmore.js, comment lists',
    *run(root) {
      for (const line of root.querySelectorAll('p')) {
        const text = textsOf(line).find(({ length }) => length > 60);
        if (!text) continue;
        const rest = element('span', 'more');
        text.splitText(50);
        while (text.nextSibling) rest.append(text.nextSibling);
        text.after('… ', rest);
        yield;
      }
    },
  },
];
