// Walkers: scripts that let text move or appear.
import { element, linesOf, textsOf, wordsAndSpaces } from './page-parts.ts';
import type { Walker } from './walker.ts';

export const ANIMATORS: readonly Walker[] = [
  {
    name: 'letters in spans',
    seenIn: 'lettering.js, GSAP SplitText',
    *run(root) {
      for (const line of linesOf(root)) {
        const text = line.textContent ?? '';
        line.setAttribute('aria-label', text);
        line.textContent = '';
        for (const [index, letter] of [...text].entries())
          line.append(element('span', `char${index}`, letter));
        yield;
      }
    },
  },
  {
    name: 'words in spans, then all as it was (revert)',
    seenIn: 'GSAP SplitText.revert, SplitType',
    *run(root) {
      const saved = new Map<HTMLElement, string>();
      for (const line of linesOf(root)) {
        saved.set(line, line.innerHTML);
        for (const text of textsOf(line)) {
          const words = wordsAndSpaces(text.data);
          text.replaceWith(...words.map((word) => (/\S/.test(word) ? element('div', 'word', word) : word)));
        }
        yield;
      }
      for (const [line, html] of saved) {
        line.innerHTML = html;
        yield;
      }
    },
  },
  {
    name: 'words with their place, white space in spans',
    seenIn: 'Splitting.js',
    *run(root) {
      for (const line of linesOf(root)) {
        let place = 0;
        for (const text of textsOf(line)) {
          const fragment = document.createDocumentFragment();
          for (const part of wordsAndSpaces(text.data)) {
            const span = element('span', /\S/.test(part) ? 'word' : 'whitespace', part);
            if (/\S/.test(part)) {
              span.dataset.word = part;
              span.style.setProperty('--word-index', `${place++}`);
            }
            fragment.append(span);
          }
          text.parentNode?.replaceChild(fragment, text);
        }
        line.style.setProperty('--word-total', `${place}`);
        yield;
      }
    },
  },
  {
    name: 'nodes taken out, put back one by one',
    seenIn: 'typed.js with smart HTML, TypeIt',
    *run(root) {
      for (const line of linesOf(root)) {
        const nodes = [...line.childNodes];
        line.replaceChildren();
        for (const node of nodes) {
          yield;
          line.append(node);
        }
      }
    },
  },
  {
    name: 'each text emptied, typed again',
    seenIn: 'typewriter effects',
    *run(root) {
      for (const text of textsOf(root)) {
        const whole = text.data;
        text.data = '';
        for (let at = 0; at < whole.length; at += 40) {
          if (at % 160 === 0) yield;
          text.appendData(whole.slice(at, at + 40));
        }
      }
    },
  },
  {
    name: 'letters scrambled until they are right',
    seenIn: 'baffle.js, ScrambleText',
    *run(root) {
      for (const line of root.querySelectorAll('h1, h2, h3, li')) {
        const text = line.textContent ?? '';
        for (let right = 0; right <= text.length; right += 20) {
          line.textContent = text.slice(0, right) + text.slice(right).replaceAll(/\w/g, '*');
          yield;
        }
        line.textContent = text;
      }
    },
  },
  {
    name: 'a copy of each list for endless rolling',
    seenIn: 'marquees, news tickers',
    *run(root) {
      for (const list of root.querySelectorAll('ul, ol')) {
        const copies = [...list.children].map((item) => item.cloneNode(true) as Element);
        for (const copy of copies) copy.setAttribute('aria-hidden', 'true');
        list.append(...copies);
        yield;
        for (const copy of copies) list.append(copy);
      }
    },
  },
];
