// What all editors of this folder have in common: when they start, and what the test reads.
import { appRoot } from '../offer-steps.ts';

declare global {
  interface Window {
    /** What the editor holds as its document; set once it can be typed into. */
    editedText?(): string;
  }
}

/**
 * Starts an editor on the article that the page shows: at once, or, as "edit" buttons do, on a click, when the article
 * has long been read.
 */
export function offerEditor(start: (article: HTMLElement) => () => string): void {
  const article = appRoot().querySelector<HTMLElement>('article');
  if (!article) throw new Error('The page has no article.');
  const begin = () => {
    window.editedText = start(article);
  };
  if (appRoot().dataset.variant !== 'button') begin();
  else document.querySelector('button')?.addEventListener('click', begin);
}
