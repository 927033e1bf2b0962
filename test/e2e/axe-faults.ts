// What a window breaks of WCAG, by axe's rules.
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules of WCAG 2.2 AA that a window of ours breaks in its light and in its dark look, with the elements that break them. */
export async function axeFaults(window: Page): Promise<string[]> {
  await window.evaluate(axe.source);
  return await window.evaluate(async (runOnly) => {
    const faults: string[] = [];
    for (const theme of ['light', 'dark']) {
      // Firefox lets no tool choose the theme of the system.
      for (const element of [document.documentElement, document.body]) element.style.colorScheme = theme;
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly,
      });
      for (const { id, nodes } of violations)
        faults.push(...nodes.map(({ html }) => `${theme}: ${id}: ${html}`));
    }
    for (const element of [document.documentElement, document.body]) element.style.colorScheme = '';
    return faults;
  }, TAGS);
}
