// A page in a real browser for units of src that need one: what boxes, styles, focus and selection are, only a browser knows.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { borrowBrowser, giveBackBrowser } from '../e2e/shared-browser.ts';
import { pageScript } from '../page-script.ts';

/** A page that Gloss leaves alone, in which parts of it can be called as `window.units`, for one file of tests. */
export interface UnitPage {
  /**
   * Loads a page with some HTML as its body, and runs a function there, which refers to nothing outside itself but its
   * argument. Returns what that returns.
   */
  run<Argument, Result>(
    html: string,
    work: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Awaited<Result>>;
  /** The page as it is after that, for real keys and what comes of them. */
  page(): Page;
}

/** Opens the page before the tests of a file, and closes it after them. */
export function unitPage(): UnitPage {
  let page: Page | undefined;
  let script = '';

  const opened = (): Page => {
    if (!page) throw new Error('There is no page yet.');
    return page;
  };

  beforeAll(async () => {
    script = await pageScript('test/in-page/units.ts');
    const { browser } = await borrowBrowser(inject('browser'));
    page = await browser.newPage();
    await page.setViewport({ width: 900, height: 700 });
  });
  afterAll(() => giveBackBrowser({ hasStored: false }));

  return {
    page: opened,
    async run(html, work, argument) {
      // A page of its own for each: listeners, observers, highlights and the place of the view of the one before go with it.
      await opened().goto('about:blank');
      await opened().setContent(
        `<!doctype html><html lang="en"><title>Unit</title><meta name="gloss" content="off"><body>${html}</body></html>`,
      );
      await opened().evaluate(script);
      return (await opened().evaluate(work as (argument: unknown) => unknown, argument)) as never;
    },
  };
}
