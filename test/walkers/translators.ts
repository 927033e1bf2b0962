// Walkers: scripts that put another language in the place of a text, or beside it.
import { element, linesOf, textsOf } from './page-parts.ts';
import type { Walker } from './walker.ts';

/** Something like a translation: all in another spelling, in the same number of words. */
const translated = (text: string) => text.replaceAll(/e/g, 'é').replaceAll(/o(?=\w)/g, 'ø');

/** Two elements around one text, as Google's translator puts them in. */
function inFonts(text: string): HTMLElement {
  const [outer, inner] = [document.createElement('font'), document.createElement('font')];
  for (const each of [outer, inner]) each.style.verticalAlign = 'inherit';
  inner.textContent = text;
  outer.append(inner);
  return outer;
}

export const TRANSLATORS: readonly Walker[] = [
  {
    name: 'font in font for each text',
    seenIn: 'Google Translate, Chrome',
    *run(root) {
      for (const text of textsOf(root)) {
        text.replaceWith(inFonts(translated(text.data)));
        yield;
      }
    },
  },
  {
    name: 'font for each text, then the own text back',
    seenIn: 'Google Translate, "Show original"',
    *run(root) {
      const originals = new Map<HTMLElement, Text>();
      for (const text of textsOf(root)) {
        const font = inFonts(translated(text.data));
        originals.set(font, text);
        text.replaceWith(font);
        yield;
      }
      for (const [font, text] of originals) {
        font.replaceWith(text);
        yield;
      }
    },
  },
  {
    name: 'line by line through HTML, its elements kept',
    seenIn: 'Firefox Translations',
    *run(root) {
      for (const line of linesOf(root)) {
        const kept = new Map([...line.querySelectorAll('*')].map((each, index) => [`${index}`, each]));
        for (const [id, each] of kept) each.setAttribute('data-translation-id', id);
        const { body } = new DOMParser().parseFromString(translatedHtml(line), 'text/html');
        putIn(line, body, kept);
        for (const each of kept.values()) each.removeAttribute('data-translation-id');
        yield;
      }
    },
  },
  {
    name: 'each text written, its parent noted',
    seenIn: 'Microsoft Translator, Edge',
    *run(root) {
      for (const [index, text] of textsOf(root).entries()) {
        text.parentElement?.setAttribute('_msttexthash', String(text.data.length * 13));
        text.parentElement?.setAttribute('_msthash', String(index));
        text.nodeValue = translated(text.data);
        yield;
      }
    },
  },
  {
    name: 'all texts gathered, written in a later task',
    seenIn: 'LibreTranslate and Weglot widgets',
    *run(root) {
      const texts = textsOf(root);
      const answers = texts.map(({ data }) => translated(data));
      yield;
      for (const [index, text] of texts.entries()) {
        text.nodeValue = answers[index] ?? '';
        if (index % 8 === 0) yield;
      }
    },
  },
  {
    name: 'the translation put behind each line',
    seenIn: 'Immersive Translate',
    *run(root) {
      for (const line of linesOf(root)) {
        const wrapper = element('font', 'notranslate');
        wrapper.lang = 'fr';
        wrapper.append(document.createElement('br'), element('font', '', translated(line.textContent ?? '')));
        line.append(wrapper);
        yield;
      }
    },
  },
  {
    name: 'a reading over each long word (ruby)',
    seenIn: 'Furigana and Pinyin annotators',
    *run(root) {
      for (const text of textsOf(root)) {
        const parts = text.data.split(/(\b\w{9,}\b)/).map((part, index) => {
          if (index % 2 === 0) return document.createTextNode(part);
          const ruby = element('ruby', '', part);
          ruby.append(element('rt', '', part.slice(0, 3)));
          return ruby;
        });
        if (parts.length > 1) text.replaceWith(...parts);
        yield;
      }
    },
  },
];

function translatedHtml(line: HTMLElement): string {
  const copy = line.cloneNode(true) as HTMLElement;
  for (const text of textsOf(copy)) text.data = translated(text.data);
  return copy.innerHTML;
}

/** Fills an element as a translation says; elements that it names are the page's own, moved and filled in their turn. */
function putIn(target: Element, translation: Element, kept: ReadonlyMap<string, Element>): void {
  const nodes = [...translation.childNodes].map((node) => {
    const own =
      node instanceof Element ? kept.get(node.getAttribute('data-translation-id') ?? '') : undefined;
    if (own && node instanceof Element) putIn(own, node, kept);
    return own ?? document.importNode(node, true);
  });
  target.replaceChildren(...nodes);
}
