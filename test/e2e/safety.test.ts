// That npm run safety finds each kind of harm, on pages that do it on purpose.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageScript } from '../page-script.ts';
import { checkPage, type PageReport } from '../safety/check-page.ts';
import { isMove } from '../safety/compare-recordings.ts';
import { glossSwitch } from '../safety/gloss-switch.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';

const TEXT =
  '<h1>Notes</h1><p>Less overfitting in <b>all</b> of it, with RLHF.</p><p id="last" class="">The end.</p>';

/**
 * A page that does something once a mark is in it: what an extension that harms pages would do. Nothing tells it that
 * something is painted, so it looks each time that it is measured.
 */
const onMark = (harm: string) =>
  html(
    `${TEXT}<script>
      const measure = getComputedStyle;
      let isOver = false;
      let wasMarked = false;
      window.getComputedStyle = (...asked) => {
        const last = document.getElementById('last');
        const painted = [...(CSS.highlights.get('gloss') ?? []), ...(CSS.highlights.get('gloss-quiet') ?? [])];
        const isMarked = painted.some(({ startContainer }) => startContainer.parentElement.matches('h1 + p'));
        if (!isOver) { ${harm} }
        return measure.apply(window, asked);
      };
    </script>`,
    '<style>.moved { margin-left: 0.5px } .red { color: red }</style>',
  );

const gloss = glossBrowser({
  '/plain': html(TEXT),
  '/off': html(TEXT, '<meta name="gloss" content="off">'),
  '/restless': html(
    `${TEXT}<script>
      setInterval(() => { document.getElementById('last').style.width = Math.random() * 300 + 'px'; }, 5);
      const turn = () => { document.querySelector('b').style.opacity = Math.random(); requestAnimationFrame(turn); };
      turn();
    </script>`,
    '<style>@keyframes slide { to { margin-left: 99px } } h1 { animation: slide 3s infinite }</style>',
  ),
  '/tries-pictures': html(
    `${TEXT}<p><img alt="Some words"></p><script>
      addEventListener('load', () => {
        const picture = document.querySelector('img');
        const tryAnother = () => { picture.src = '/none.png?' + Math.random(); };
        picture.onerror = tryAnother;
        tryAnother();
      });
    </script>`,
  ),
  '/moves': onMark("last.className = isMarked ? 'moved' : '';"),
  '/colours': onMark("last.className = isMarked ? 'red' : '';"),
  '/keeps-class': onMark("if (isMarked) last.className = 'kept';"),
  '/splits-late': onMark(`
    if (isMarked) wasMarked = true;
    else if (wasMarked) { isOver = true; last.firstChild.splitText(3); }`),
  '/complains': onMark("if (isMarked) { isOver = true; console.error('There is a mark.'); }"),
  '/throws': onMark("if (isMarked) { isOver = true; reportError(new Error('There is a mark.')); }"),
});

describe('the comparison of a page with and without Gloss', () => {
  let probe = '';
  let options: Page;

  beforeAll(async () => {
    probe = await pageScript('test/safety/probe.ts');
    options = await gloss.extensionPage('src/options/index.html');
    await glossSwitch(options)(false);
  });

  const check = async (path: string): Promise<PageReport> => {
    const page = await options.browser().newPage();
    await page.evaluateOnNewDocument(probe);
    const address = new URL(path, gloss.address()).href;
    const report = await checkPage({ page, address, switchGloss: glossSwitch(options) });
    await page.close();
    return report;
  };

  /** How many differences of each kind there are. */
  const counts = ({ undo, errors, looks, moved }: PageReport) => ({
    moved: moved.filter(isMove).length,
    looks: looks.length,
    undo: undo.length,
    errors: errors.length,
  });
  const none = { moved: 0, looks: 0, undo: 0, errors: 0 };

  it('finds nothing on a plain page, which is marked and compared', async () => {
    const report = await check('/plain');
    expect(counts(report)).toEqual(none);
    expect(report).toMatchObject({ restless: 0, isLeftAlone: false });
    expect(report.wrapped + report.painted).toBe(2);
    expect(report.elements).toBeGreaterThan(8);
    expect(report.texts).toBeGreaterThan(6);
  });

  it('knows a page that Gloss leaves alone', async () => {
    expect(await check('/off')).toMatchObject({ isLeftAlone: true, wrapped: 0, painted: 0 });
  });

  it.each(['/restless', '/tries-pictures'])(
    'does not blame Gloss for what moves by itself: %s',
    async (path) => {
      const report = await check(path);
      expect(counts(report)).toEqual(none);
      expect(report).toMatchObject({ restless: 0 });
      expect(report.wrapped + report.painted).toBe(2);
    },
  );

  it('finds a box that moves by half a pixel', async () => {
    const { moved } = await check('/moves');
    expect(moved.filter(({ path }) => path.endsWith('> p#last')).map(({ what }) => what)).toEqual([
      'box 1 of 1: right 0.50, wider -0.50 px',
    ]);
  });

  it.each([
    ['a colour that is another', '/colours', 'looks'],
    ['an attribute that stays', '/keeps-class', 'undo'],
    ['a text node that is two afterwards', '/splits-late', 'undo'],
    ['a message', '/complains', 'errors'],
    ['an error', '/throws', 'errors'],
  ] as const)('finds %s', async (_name, path, kind) => {
    expect(counts(await check(path))[kind]).toBeGreaterThan(0);
  });
});
