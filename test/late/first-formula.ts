// Tells whether Gloss had marked a page before its formulas were drawn: only then can marks stand in a renderer's way.
import type { Page } from 'puppeteer-core';
import { FORMULAS } from './load-snapshot.ts';

/**
 * From now on notes how many marks each document has at the moment its first formula comes; must be called before the
 * page is opened. The function that it returns reads the number: 0 where a page has no formula.
 */
export async function watchFirstFormula(page: Page): Promise<() => Promise<number>> {
  await page.evaluateOnNewDocument((formulas: string) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(formulas) === null) return;
      observer.disconnect();
      const painted = CSS.highlights.get('gloss')?.size ?? 0;
      const marks = document.querySelectorAll('gloss-mark').length + painted;
      Object.assign(window, { glossMarksBeforeFormulas: marks });
    });
    observer.observe(document, { subtree: true, childList: true });
  }, FORMULAS);
  return () =>
    page.evaluate(() => {
      const { glossMarksBeforeFormulas = 0 } = window as { glossMarksBeforeFormulas?: number };
      return glossMarksBeforeFormulas;
    });
}
