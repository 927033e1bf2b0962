// Counts what the texts in an element are made of.
import type { TextCount } from '../../../core/zone/place-zone.ts';
import { hasSentence } from '../../../core/zone/sentence.ts';

/** NodeFilter.SHOW_TEXT. */
const SHOW_TEXT = 4;

/** How many texts are looked at in an element: what a menu is made of is known by then. */
const MAX_TEXTS = 300;

/** Counts the first texts in an element, and how much of them stands in links. */
export function countTexts(element: Element): TextCount {
  const count = { characters: 0, linked: 0, texts: 0, figures: 0, sentences: 0 };
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_TEXT);
  while (count.texts < MAX_TEXTS && walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    const { length } = data.trim();
    // Pages have their styles in the midst of it.
    if (length === 0 || parentElement?.matches('style,script')) continue;
    count.texts++;
    count.characters += length;
    if (/\d/.test(data)) count.figures++;
    if (hasSentence(data)) count.sentences++;
    if (parentElement?.closest('a[href]')) count.linked += length;
  }
  return count;
}
