// A page that is marked is selected, copied, dragged and searched as the same page without marks.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html, SCRIPT } from './html-page.ts';
import { markTexts, wrapped } from './marks-on-page.ts';
import { listen, PASTE_TEXT, READ_TEXT, READER_ACTS, refresh } from './reader-acts.ts';
import { waitUntil } from './wait-until.ts';

/** How many marks the text has. */
const MARKED = 9;

const gloss = glossBrowser({
  '/painted': html(READ_TEXT, SCRIPT),
  '/wrapped': html(READ_TEXT),
  '/off': html(READ_TEXT, '<meta name="gloss" content="off">'),
  // A text to write in on the page itself would keep elements away from it.
  '/paste': html(PASTE_TEXT),
});

describe('a page reads with Gloss as without, when its reader', () => {
  const openPastePage = async () => (await gloss.open('/paste')).page;
  let pages: Record<'off' | 'painted' | 'wrapped', Page>;
  beforeAll(async () => {
    const [off, painted, wrapped] = await Promise.all(
      ['/off', '/painted', '/wrapped'].map(async (path) => {
        const { page } = await gloss.open(path);
        await listen(page);
        return page;
      }),
    );
    if (!off || !painted || !wrapped) throw new Error('A page is missing.');
    pages = { off, painted, wrapped };
  });

  it.each(READER_ACTS)('$name', async ({ act }) => {
    await refresh(pages.off);
    const expected = await act(pages.off, openPastePage);
    await refresh(pages.painted);
    await waitUntil(async () => (await markTexts(pages.painted)).length === MARKED, 'all is painted');
    expect(await pages.painted.$('gloss-mark')).toBeNull();
    expect(await act(pages.painted, openPastePage), 'painted').toEqual(expected);
    await refresh(pages.wrapped);
    // What was given back for a copy is marked again.
    await waitUntil(async () => (await markTexts(pages.wrapped)).length === MARKED, 'all is marked');
    await wrapped(pages.wrapped);
    expect(await act(pages.wrapped, openPastePage), 'wrapped').toEqual(expected);
  });
});
