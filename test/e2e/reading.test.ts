// What is marked on a page, when its popover opens, and when it closes.
import { describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { glossBrowser } from './gloss-browser.ts';
import { html, SCRIPT } from './html-page.ts';
import { marked, markTexts, wrapped } from './marks-on-page.ts';
import {
  placeInPopover,
  popoverIsGone,
  popoverShows,
  pressChip,
  pressInPopover,
  restOn,
  titlesInPopover,
  unfold,
} from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const AI = `<p>The team watches for <b>data</b> drift and model drift. Its <i>large language model</i> uses
  retrieval-augmented generation with a <a href="/elsewhere">vector database</a>; overfitting is no worry.</p>
  <p>&nbsp;<p>&nbsp;<p>Drift of the inputs is monitored. RLHF and transfer learning came before.</p>
  <p><button id="button">overfitting button</button><input value="overfitting"><code>overfitting()</code></p>`;

/** Lines end where the source ends them, in any font: a block with a line that is just full stays painted. */
const LINES = '<style>p { font-size: 12px; white-space: pre-line }</style>';

const gloss = glossBrowser({
  '/ai': html(`${AI}<div style="height:2500px"></div><p id="far">Synthetic data</p>`, LINES),
  '/rewritten': html(AI + SCRIPT, LINES),
  '/weather': html(
    `<p>The temperature of the sea rises. A recall of 40,000 cars follows; the agent of the actor gave a token of
     thanks. The audience paid attention to the features of the camera.</p>`,
  ),
  '/strict': {
    body: html(AI),
    headers: {
      'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types",
    },
  },
  '/elsewhere': html('<p id="arrived">Here.</p>'),
});

describe('marking', () => {
  it('marks terms, across inline elements too, and leaves controls and code alone', async () => {
    const { page, messages } = await gloss.open('/ai');
    await marked(page, 'Synthetic data');
    const words = await markTexts(page);
    expect(words).toEqual(
      expect.arrayContaining(['data', 'drift', 'large language model', 'vector database', 'RLHF']),
    );
    for (const selector of ['button', 'code', 'input']) expect(await markTexts(page, selector)).toEqual([]);
    expect(messages).toEqual([]);
  });

  it('leaves everyday words alone on a page that is not about AI', async () => {
    const { page } = await gloss.open('/weather');
    // What is added later is read in the same way, and shows that the page has been read.
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Overfitting.</p>'));
    await marked(page, 'Overfitting');
    expect(await markTexts(page)).toEqual(['Overfitting']);
  });

  it('marks new content, and follows what the page rewrites', async () => {
    const { page, messages } = await gloss.open('/rewritten');
    await marked(page, 'overfitting');
    await page.evaluate(() => {
      const paragraph = document.querySelector('p');
      const first = paragraph?.firstChild;
      if (first) first.nodeValue = 'Now it is about reinforcement learning and ';
    });
    await marked(page, 'reinforcement learning');
    const text = await page.$eval('p', (paragraph) => paragraph.textContent?.replace(/\s+/g, ' '));
    expect(text).toMatch(/^Now it is about reinforcement learning and data drift and model drift\./);
    expect(messages).toEqual([]);
  });
});

describe('the popover', () => {
  it('opens where the pointer rests, stays while the pointer goes over to it, and closes when it leaves', async () => {
    const { page, messages } = await gloss.open('/ai');
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    const inside = await placeInPopover(page, '.definition');
    await page.mouse.move(inside.x, inside.y, { steps: 12 });
    expect(await titlesInPopover(page)).toEqual(['Overfitting']);
    await page.mouse.move(880, 690, { steps: 3 });
    await popoverIsGone(page);
    expect(messages).toEqual([]);
  });

  it('does not open for a pointer that only passes', async () => {
    const { page } = await gloss.open('/ai');
    const there = await marked(page, 'RLHF');
    const { x, y } = await marked(page, 'overfitting');
    // Both at once: on a busy machine the pointer would rest between them.
    await Promise.all([page.mouse.move(x + 3, y + 3), page.mouse.move(there.x + 3, there.y + 3)]);
    await waitUntil(async () => (await titlesInPopover(page)).length > 0, 'a popover is open');
    expect((await titlesInPopover(page))[0]).toMatch(/RLHF|human feedback/i);
  });

  it('closes on Escape, and leaves the key to the page', async () => {
    const { page } = await gloss.open('/ai');
    await page.evaluate(() => {
      document.addEventListener('keydown', (event) => {
        document.title = `${event.key} ${event.defaultPrevented}`;
      });
    });
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    expect(await page.title()).toBe('Escape false');
  });

  it('closes when its mark is scrolled away', async () => {
    const { page } = await gloss.open('/ai');
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    await page.evaluate(() => document.querySelector('#far')?.scrollIntoView());
    await popoverIsGone(page);
  });

  it('opens on focus by the Tab key, in the page’s own order where a term is wrapped; Enter goes in, Escape comes back', async () => {
    const { page } = await gloss.open('/ai');
    await wrapped(page);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-term') ?? '');
    await waitUntil(async () => {
      await page.keyboard.press('Tab');
      return (await focused()).includes('large-language-model');
    }, 'the Tab key reaches the term');
    await waitUntil(async () => (await titlesInPopover(page)).length > 0, 'a popover is open');
    await page.keyboard.press('Enter');
    await waitUntil(
      () => page.evaluate(() => document.activeElement?.localName === 'gloss-popover'),
      'it has the focus',
    );
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    expect(await focused()).toContain('large-language-model');
  });

  it('opens on a tap, and closes on a tap elsewhere', async () => {
    const { page } = await gloss.open('/ai');
    const { x, y, width, height } = await marked(page, 'overfitting');
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await popoverShows(page, 'Overfitting');
    await page.touchscreen.tap(880, 690);
    await popoverIsGone(page);
  });

  it('leaves a link its click, and explains it on hover', async () => {
    const { page } = await gloss.open('/ai');
    await restOn(page, 'vector database');
    await popoverShows(page, 'Vector database');
    const { x, y, width, height } = await marked(page, 'vector database');
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.waitForSelector('#arrived');
  });

  it('shows the meanings of a word that has several, of those that the page names the likeliest first', async () => {
    const { page } = await gloss.open('/ai');
    await restOn(page, 'Drift');
    await popoverShows(page, 'Data drift');
    expect(await titlesInPopover(page)).toEqual(['Data drift', 'Model drift']);
  });

  it('opens a related term inside, with a way back and forward, and names its sources', async () => {
    const { page } = await gloss.open('/ai');
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    const name = await pressChip(page);
    await unfold(page, true);
    await pressInPopover(page, 'details.sources summary');
    const links = await inPopover(page, (root) =>
      [...root.querySelectorAll<HTMLAnchorElement>('.sources a')].map(({ href, target, rel }) => ({
        href,
        target,
        rel,
      })),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link).toMatchObject({
        href: expect.stringMatching(/^https:/),
        target: '_blank',
        rel: 'noopener noreferrer',
      });
    }
    await pressInPopover(page, 'details.sources summary');
    await unfold(page, false);
    await pressInPopover(page, '.back');
    await popoverShows(page, 'Overfitting');
    await pressInPopover(page, '.forward');
    await popoverShows(page, name);
  });

  it('works under a policy that allows nothing', async () => {
    const { page, messages } = await gloss.open('/strict');
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    const width = await inPopover(
      page,
      (root) => root.querySelector('.card')?.getBoundingClientRect().width ?? 0,
    );
    expect(width).toBe(370);
    expect(messages).toEqual([]);
  });
});
