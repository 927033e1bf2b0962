// What axe finds wrong with a page, in light and in dark.
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Rows of a list after its thirtieth are built as those before it: to look at a thousand takes a busy machine a minute. */
const MORE_OF_THE_SAME = '.row:nth-child(n + 31)';

/** Returns the rules of WCAG 2.2 AA that a page breaks, with the elements that break them. */
export async function wcagFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return await page.evaluate(async (alike) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
      { exclude: alike },
      { runOnly: tags },
    );
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  }, MORE_OF_THE_SAME);
}

/** Returns the same of a window of ours in both themes, each with its theme. Firefox takes no word on them from a tool. */
export async function faultsInBothThemes(window: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    await window.evaluate((scheme) => {
      for (const element of [document.documentElement, document.body]) element.style.colorScheme = scheme;
    }, theme);
    found.push(...(await wcagFaults(window)).map((fault) => `${theme}: ${fault}`));
  }
  return found;
}
