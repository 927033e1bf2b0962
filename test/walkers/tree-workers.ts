// Walkers: scripts that use each of the ways that the DOM has of working on text.
import { element, keep, linesOf, textsOf } from './page-parts.ts';
import type { Walker } from './walker.ts';

export const TREE_WORKERS: readonly Walker[] = [
  {
    name: 'live ranges held over all words',
    seenIn: 'editors, annotation layers',
    *run(root) {
      const ranges: Range[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (text.parentElement?.localName === 'script') continue;
        for (const found of text.data.matchAll(/\b\w{6,}\b/g)) {
          const range = document.createRange();
          range.setStart(text, found.index);
          range.setEnd(text, found.index + found[0].length);
          ranges.push(range);
        }
        yield;
      }
      yield;
      keep(root, 'ranges', ranges.map((range) => `${range}@${range.startOffset}`).join(' '));
    },
  },
  {
    name: 'normalize()',
    seenIn: 'jQuery plugins, after their own work',
    *run(root) {
      for (const line of linesOf(root)) {
        line.normalize();
        yield;
      }
      root.normalize();
    },
  },
  {
    name: 'every text split at every fifth character',
    seenIn: 'text layout and karaoke scripts',
    *run(root) {
      for (const text of textsOf(root)) {
        for (let at = text; at.length > 5; ) at = at.splitText(5);
        yield;
      }
    },
  },
  {
    name: 'texts split, joined again',
    seenIn: 'selection savers (Rangy)',
    *run(root) {
      for (const line of linesOf(root)) {
        for (const text of textsOf(line)) text.splitText(Math.floor(text.length / 2));
        yield;
        line.normalize();
        yield;
      }
    },
  },
  {
    name: 'surroundContents on every text',
    seenIn: 'highlighters of extensions',
    *run(root) {
      for (const text of textsOf(root)) {
        const range = document.createRange();
        range.selectNode(text);
        range.surroundContents(element('span', 'around'));
        yield;
      }
    },
  },
  {
    name: 'the node itself moved into a span',
    seenIn: 'wrapInner, unwrap of jQuery',
    *run(root) {
      for (const text of textsOf(root)) {
        const span = document.createElement('span');
        text.replaceWith(span);
        span.append(text);
        yield;
      }
    },
  },
  {
    name: 'contents extracted and put back',
    seenIn: 'editors, drag handles',
    *run(root) {
      for (const line of linesOf(root)) {
        const range = document.createRange();
        range.selectNodeContents(line);
        const contents = range.extractContents();
        yield;
        line.append(contents);
      }
    },
  },
  {
    name: 'each block replaced by its copy',
    seenIn: 'listener removers, lazy hydration',
    *run(root) {
      for (const line of linesOf(root)) {
        line.replaceWith(line.cloneNode(true));
        yield;
      }
    },
  },
  {
    name: 'children moved to a new element',
    seenIn: 'tag changers, unwrappers',
    *run(root) {
      for (const line of root.querySelectorAll('p')) {
        const other = element('div', 'was-p');
        while (line.firstChild) other.appendChild(line.firstChild);
        line.replaceWith(other);
        yield;
      }
    },
  },
  {
    name: 'empty texts removed',
    seenIn: 'white space cleaners for inline-block',
    *run(root) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const empty: Text[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (!/\S/.test(text.data)) empty.push(text);
      }
      for (const text of empty) {
        text.remove();
        yield;
      }
    },
  },
  {
    name: 'bold by an editing command',
    seenIn: 'document.execCommand bookmarklets',
    needsPage: true,
    *run(root) {
      for (const line of [...root.querySelectorAll('p')].slice(0, 6)) {
        line.contentEditable = 'true';
        getSelection()?.selectAllChildren(line);
        document.execCommand('bold');
        getSelection()?.removeAllRanges();
        line.removeAttribute('contenteditable');
        yield;
      }
    },
  },
  {
    name: 'first and last child written as the page knows them',
    seenIn: 'vanilla templates, Solid, hand-written views',
    *run(root) {
      const held = linesOf(root).flatMap((line) => {
        const { firstChild, lastChild } = line;
        return firstChild instanceof Text && lastChild instanceof Text
          ? [[firstChild, lastChild] as const]
          : [];
      });
      yield;
      for (const [first, last] of held) {
        first.data = `${first.data.trimStart()}`;
        last.data = `${last.data} (seen)`;
        yield;
      }
    },
  },
  {
    name: 'a node iterator that removes as it goes',
    seenIn: 'content filters, profanity removers',
    *run(root) {
      const iterator = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
      for (let node = iterator.nextNode(); node; node = iterator.nextNode()) {
        const text = node as Text;
        if (text.parentElement?.localName === 'script' || !/risk|skip/.test(text.data)) continue;
        text.replaceWith(text.data.replaceAll(/risk|skip/g, '****'));
        yield;
      }
    },
  },
];
