// Walkers: scripts that help to read.
import { element, keep, linesOf, textsOf, wordsAndSpaces } from './page-parts.ts';
import type { Walker } from './walker.ts';

export const READING_AIDS: readonly Walker[] = [
  {
    name: 'the first half of each word bold',
    seenIn: 'Bionic Reading, Jiffy Reader',
    *run(root) {
      for (const text of textsOf(root)) {
        const span = document.createElement('span');
        for (const word of wordsAndSpaces(text.data)) {
          const half = Math.ceil(word.length / 2);
          if (/\S/.test(word)) span.append(element('b', '', word.slice(0, half)), word.slice(half));
          else span.append(word);
        }
        text.replaceWith(span);
        yield;
      }
    },
  },
  {
    name: 'bold halves put in behind, walking live lists',
    seenIn: 'bionic reading extensions',
    *run(root) {
      const elements = root.getElementsByTagName('*');
      for (let at = 0; at < elements.length; at++) {
        const parent = elements[at];
        if (!parent || /^(?:b|script|style|pre|code)$/.test(parent.localName)) continue;
        for (let index = 0; index < parent.childNodes.length; index++) {
          const child = parent.childNodes[index];
          if (!(child instanceof Text) || !/\S/.test(child.data)) continue;
          const made = wordsAndSpaces(child.data).flatMap((word) =>
            /\S/.test(word)
              ? [element('b', '', word.slice(0, 2)), document.createTextNode(word.slice(2))]
              : [document.createTextNode(word)],
          );
          let last: ChildNode = child;
          for (const node of made) {
            parent.insertBefore(node, last.nextSibling);
            last = node;
          }
          child.remove();
          index += made.length - 1;
        }
        yield;
      }
    },
  },
  {
    name: 'each letter in a colour of its own',
    seenIn: 'BeeLine Reader, dyslexia tools',
    *run(root) {
      for (const text of textsOf(root)) {
        const letters = [...text.data].map((letter, index) => {
          const span = element('span', '', letter);
          span.style.color = `rgb(${(index * 4) % 200} 0 0)`;
          return span;
        });
        text.replaceWith(...letters);
        yield;
      }
    },
  },
  {
    name: 'words read aloud: wrapped, lit, unwrapped',
    seenIn: 'text-to-speech players, ReadSpeaker',
    *run(root) {
      for (const line of root.querySelectorAll<HTMLElement>('p')) {
        const spans: HTMLElement[] = [];
        for (const text of textsOf(line)) {
          for (let at: Text | null = text; at && /\S/.test(at.data); ) {
            const start: number = at.data.search(/\S/);
            const word: Text = start > 0 ? at.splitText(start) : at;
            const end: number = word.data.search(/\s/);
            at = end < 0 ? null : word.splitText(end);
            const span = element('span', 'tts-word');
            word.parentNode?.insertBefore(span, word);
            span.append(word);
            spans.push(span);
          }
        }
        yield;
        for (const span of spans) span.classList.toggle('tts-active');
        yield;
        for (const span of spans) span.replaceWith(...span.childNodes);
        line.normalize();
        yield;
      }
    },
  },
  {
    name: 'sentences in spans',
    seenIn: 'focus modes, line rulers',
    *run(root) {
      for (const line of root.querySelectorAll('p')) {
        for (const text of textsOf(line)) {
          const sentences = text.data.split(/(?<=[.!?:]\s)/);
          text.replaceWith(...sentences.map((sentence) => element('span', 'sentence', sentence)));
        }
        yield;
      }
    },
  },
  {
    name: 'words counted, the time to read written',
    seenIn: 'reading time plugins',
    readsLayout: true,
    *run(root) {
      const words = (root.textContent ?? '').split(/\s+/).length;
      const seen = linesOf(root).map((line) => line.innerText.length);
      yield;
      root.prepend(element('small', 'reading-time', `${Math.ceil(words / 200)} minutes, ${words} words`));
      keep(root, 'lengths', seen.join());
    },
  },
  {
    name: 'the article picked out and shown alone',
    seenIn: 'Readability, Reader View',
    *run(root) {
      const copy = root.cloneNode(true) as HTMLElement;
      for (const unlikely of copy.querySelectorAll('script, nav, aside, [hidden]')) unlikely.remove();
      for (const span of copy.querySelectorAll('span:not([class])')) span.replaceWith(...span.childNodes);
      const scored = [...copy.querySelectorAll('p, li')].map((each) => {
        const length = each.textContent?.length ?? 0;
        const links = [...each.querySelectorAll('a')].map((link) => link.textContent?.length ?? 0);
        return { each, score: length - links.reduce((sum, one) => sum + one, 0) + each.childNodes.length };
      });
      yield;
      const article = element('article', 'reader');
      for (const { each, score } of scored) if (score > 60) article.append(each.cloneNode(true));
      root.append(article);
      keep(root, 'scores', scored.map(({ score }) => score).join());
    },
  },
];
