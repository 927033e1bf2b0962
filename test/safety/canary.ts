// A paragraph that tells when Gloss has marked a page, or given it back.
import { MARK } from '../../src/core/marking/own-elements.ts';
import { isPainted } from './painted-ranges.ts';

/**
 * Adds a paragraph that Gloss marks last: what is near the view is marked first, and nothing is further from it. Once it
 * is marked, or no longer, so is the rest of the page. It takes no room, and stands there in every recording.
 */
export function addCanary(document: Document): { readonly element: Element; isMarked(): boolean } {
  const element = document.createElement('p');
  // A sentence: below a list of references, a word alone would be taken for one of them.
  element.textContent =
    'It is overfitting that makes somebody good at what was seen and bad at all the rest.';
  element.style.cssText = 'all: initial; position: fixed; top: -9999999px; left: 0';
  document.body.append(element);
  return { element, isMarked: () => element.querySelector(MARK) !== null || isPainted(element) };
}
