// Walkers: scripts that sell: tests, advertisements, consent.
import { element, keep, linesOf, textsOf } from './page-parts.ts';
import type { Walker } from './walker.ts';

export const MARKETING: readonly Walker[] = [
  {
    name: 'the headline’s HTML changed for a test',
    seenIn: 'Optimizely, VWO, Google Optimize',
    *run(root) {
      for (const headline of root.querySelectorAll('h1, h2')) {
        headline.innerHTML = `<span class="variant">${headline.innerHTML}</span>`;
        yield;
      }
      for (const line of root.querySelectorAll('p'))
        line.innerHTML = line.innerHTML.replaceAll('facts', '<b>facts</b>');
    },
  },
  {
    name: 'the text of each paragraph written in capitals',
    seenIn: 'A/B tools that set textContent',
    *run(root) {
      for (const line of root.querySelectorAll('p')) {
        line.textContent = (line.textContent ?? '').toUpperCase();
        yield;
      }
    },
  },
  {
    name: 'the whole body read and written as HTML',
    seenIn: 'bookmarklets, personalisation tokens',
    needsPage: true,
    *run(root) {
      root.innerHTML = root.innerHTML
        .replaceAll('latency', '<i>latency</i>')
        .replaceAll('{{name}}', 'reader');
      yield;
    },
  },
  {
    name: 'a notice swapped: another language, then hidden',
    seenIn: 'cookie consent banners',
    *run(root) {
      for (const notice of root.querySelectorAll<HTMLElement>('[hidden]')) {
        notice.hidden = false;
        yield;
        for (const text of textsOf(notice)) text.data = text.data.replaceAll('cookies', 'Kekse');
        yield;
        notice.hidden = true;
      }
    },
  },
  {
    name: 'words doubly underlined for sale',
    seenIn: 'Infolinks, Vibrant, Kontera',
    *run(root) {
      for (const text of textsOf(root)) {
        const at = text.data.search(/\b(?:training|data|question)\b/);
        if (at < 0 || text.parentElement?.closest('a, .ad-word')) continue;
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + (/^\w+/.exec(text.data.slice(at))?.[0].length ?? 0));
        const word = element('span', 'ad-word');
        range.surroundContents(word);
        word.style.borderBottom = '2px double green';
        yield;
      }
    },
  },
  {
    name: 'an advertisement in the middle of paragraphs',
    seenIn: 'in-article ad slots',
    *run(root) {
      for (const [index, line] of [...root.querySelectorAll('p')].entries()) {
        const text = textsOf(line)[0];
        if (index % 3 !== 1 || !text) continue;
        const range = document.createRange();
        range.setStart(text, Math.floor(text.length / 2));
        range.setEndAfter(line.lastChild ?? text);
        const rest = line.cloneNode(false) as HTMLElement;
        rest.append(range.extractContents());
        line.after(element('div', 'ad', 'An advertisement for a vector database'), rest);
        yield;
      }
    },
  },
  {
    name: 'text taken behind a wall, then given back',
    seenIn: 'paywalls, metered articles',
    *run(root) {
      const lines = linesOf(root).slice(3);
      const fragment = document.createDocumentFragment();
      const places = lines.map((line) => {
        const place = document.createComment('wall');
        line.replaceWith(place);
        fragment.append(line);
        return place;
      });
      yield;
      for (const [index, place] of places.entries()) {
        place.replaceWith(lines[index] as HTMLElement);
        if (index % 5 === 0) yield;
      }
    },
  },
  {
    name: 'keywords of the page sent to a server',
    seenIn: 'analytics, contextual advertising',
    *run(root) {
      const counts = new Map<string, number>();
      for (const text of textsOf(root))
        for (const word of text.data.toLowerCase().match(/[a-z]{5,}/g) ?? [])
          counts.set(word, (counts.get(word) ?? 0) + 1);
      yield;
      keep(root, 'keywords', JSON.stringify([...counts].sort()));
      keep(root, 'markup', root.innerHTML);
      keep(root, 'elements', `${root.querySelectorAll('*').length}`);
    },
  },
];
