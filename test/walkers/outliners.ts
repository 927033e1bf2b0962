// Walkers: scripts that read a page's order, or put it into another.
import { element, keep, linesOf } from './page-parts.ts';
import type { Walker } from './walker.ts';

const HEADINGS = 'h1, h2, h3';

export const OUTLINERS: readonly Walker[] = [
  {
    name: 'table of contents from the headings',
    seenIn: 'tocbot, jQuery TOC',
    *run(root) {
      const list = element('ul', 'toc');
      for (const heading of root.querySelectorAll<HTMLElement>(HEADINGS)) {
        heading.id ||= (heading.textContent ?? '').toLowerCase().replaceAll(/\W+/g, '-');
        const item = element('li', `of-${heading.localName}`);
        item.innerHTML = `<a href="#${heading.id}">${heading.innerHTML}</a>`;
        list.append(item);
        yield;
      }
      root.prepend(list);
    },
  },
  {
    name: 'anchors in headings',
    seenIn: 'AnchorJS, docs themes',
    *run(root) {
      for (const heading of root.querySelectorAll(HEADINGS)) {
        const anchor = element('a', 'anchor', '#');
        anchor.setAttribute('aria-label', `Link to ${heading.firstChild?.textContent ?? ''}`);
        heading.append(' ', anchor);
        yield;
      }
    },
  },
  {
    name: 'brackets made footnotes',
    seenIn: 'bigfoot.js, littlefoot',
    *run(root) {
      const notes = element('ol', 'footnotes');
      for (const line of root.querySelectorAll('p')) {
        line.innerHTML = line.innerHTML.replaceAll(/ \(([^()<]+)\)/g, (_, note: string) => {
          notes.insertAdjacentHTML('beforeend', `<li>${note}</li>`);
          return `<sup>${notes.childElementCount}</sup>`;
        });
        yield;
      }
      root.append(notes);
    },
  },
  {
    name: 'inline elements copied to the margin',
    seenIn: 'sidenotes, Tufte CSS scripts',
    *run(root) {
      for (const line of root.querySelectorAll('p')) {
        const aside = element('aside', 'sidenote');
        for (const inline of line.querySelectorAll('b, em, strong'))
          aside.append(inline.cloneNode(true), '; ');
        if (aside.firstChild) line.before(aside);
        yield;
      }
    },
  },
  {
    name: 'headings and what follows put in sections',
    seenIn: 'reveal.js, sectioning scripts',
    *run(root) {
      for (const heading of root.querySelectorAll('h2')) {
        const section = element('section', 'of-heading');
        heading.replaceWith(section);
        for (
          let next = section.nextSibling;
          next && !(next instanceof HTMLHeadingElement);
          next = section.nextSibling
        )
          section.append(next);
        section.prepend(heading);
        yield;
      }
    },
  },
  {
    name: 'a list or table sorted and striped',
    seenIn: 'tablesort, list.js',
    *run(root) {
      for (const parent of root.querySelectorAll('tbody, ul, ol')) {
        const rows = [...parent.children].map((row) => ({ row, key: row.textContent ?? '' }));
        rows.sort((one, other) => (one.key < other.key ? -1 : 1));
        for (const { row } of rows) parent.append(row);
        yield;
        for (const [index, { row }] of rows.entries()) row.classList.toggle('odd', index % 2 === 1);
      }
    },
  },
  {
    name: 'lines hashed by what they hold',
    seenIn: 'tamper checks, change monitors',
    *run(root) {
      keep(
        root,
        'texts',
        linesOf(root)
          .map((line) => line.textContent)
          .join('\n'),
      );
      yield;
      keep(
        root,
        'html',
        linesOf(root)
          .map((line) => line.innerHTML)
          .join('\n'),
      );
      yield;
      keep(
        root,
        'nodes',
        linesOf(root)
          .map((line) => line.childNodes.length)
          .join(),
      );
    },
  },
];
