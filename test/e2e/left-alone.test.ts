// Text that is never marked: inputs, code, labels, and what the page wants left alone.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html, SCRIPT } from './html-page.ts';
import { marked, markTexts, noneMarked, wrapped } from './marks-on-page.ts';
import { popoverShows, restOn } from './popover-on-page.ts';

/** What text may stand in that is not prose, or that its page wants left alone; each says "overfitting". */
const LEFT_ALONE = [
  '<div contenteditable>overfitting <b>overfitting</b></div>',
  '<div contenteditable="true"><p>overfitting</p></div>',
  '<div contenteditable="plaintext-only">overfitting</div>',
  '<input value="overfitting"><textarea>overfitting</textarea>',
  '<select><optgroup label="overfitting"><option>overfitting</option></optgroup></select>',
  '<button>overfitting</button><label>overfitting</label><fieldset><legend>overfitting</legend></fieldset>',
  '<code>overfitting</code><pre>overfitting</pre><kbd>overfitting</kbd><samp>overfitting</samp><var>overfitting</var>',
  '<div class="CodeMirror"><p>overfitting</p></div><div class="cm-editor">overfitting</div>',
  '<div class="monaco-editor"><div>overfitting</div></div><div class="ace_editor">overfitting</div>',
  '<div class="ProseMirror">overfitting</div>',
  '<math><mtext>overfitting</mtext></math><span class="katex">overfitting</span><span class="MathJax">overfitting</span>',
  '<svg><text y="20">overfitting</text><foreignObject width="90" height="20"><p>overfitting</p></foreignObject></svg>',
  '<div role="button">overfitting</div><ul role="menu"><li role="menuitem">overfitting</li></ul>',
  '<div role="tablist"><div role="tab">overfitting</div></div><div role="listbox"><p role="option">overfitting</p></div>',
  '<div role="textbox">overfitting</div><div role="switch">overfitting</div>',
  '<p translate="no">overfitting</p><p class="notranslate">overfitting</p>',
  '<p data-gloss="off">overfitting</p><div data-gloss="off"><p>overfitting</p></div>',
  '<div inert>overfitting</div><noscript>overfitting</noscript><template><p>overfitting</p></template>',
  '<ruby>overfitting<rt>overfitting</rt></ruby><audio>overfitting</audio><object>overfitting</object>',
];

const PAGE = '<p id="text">Overfitting of a <b>neural</b> network.</p><input><p id="last">RLHF</p>';

const gloss = glossBrowser({
  '/table': html(`${LEFT_ALONE.map((each) => `<section>${each}</section>`).join('')}<p id="last">RLHF</p>`),
  '/page': html(PAGE + SCRIPT),
  '/still': html(PAGE),
  '/design-mode': html(`<script>document.designMode = 'on'</script><p>Overfitting.</p>`),
  '/link': html(`<p>The <a href="#there">overfitting</a> here.</p><script>
    window.clicks = [];
    addEventListener('click', (event) => clicks.push(event.target.localName + ' ' + event.defaultPrevented));
  </script>`),
});

/** Shows that Gloss has read all that was on the page until now: what comes last is marked last. */
async function hasRead(page: Page): Promise<void> {
  await marked(page, 'RLHF');
}

describe('what is left alone', () => {
  it('is all that is no prose or wants to be', async () => {
    const { page, messages } = await gloss.open('/table');
    await hasRead(page);
    expect(await markTexts(page)).toEqual(['RLHF']);
    expect(await markTexts(page, '#last')).toEqual(['RLHF']);
    expect(messages).toEqual([]);
  });

  it.each([
    ['data-gloss', 'off', 'on'],
    ['contenteditable', 'true', 'false'],
    ['contenteditable', 'plaintext-only', 'false'],
    ['translate', 'no', 'yes'],
    ['inert', '', null],
    ['role', 'textbox', 'paragraph'],
  ] as const)('is what becomes such by %s="%s", until it is so no longer', async (name, value, other) => {
    const { page } = await gloss.open('/page');
    await hasRead(page);
    const set = (to: string | null) =>
      page.$eval(
        '#text',
        (text, attribute, next) =>
          next === null ? text.removeAttribute(attribute) : text.setAttribute(attribute, next),
        name,
        to,
      );
    await set(value);
    await noneMarked(page, '#text');
    const text = await page.$eval('#text', (each) => ({
      html: each.innerHTML,
      nodes: each.childNodes.length,
    }));
    expect(text).toEqual({ html: 'Overfitting of a <b>neural</b> network.', nodes: 3 });
    await set(other);
    await marked(page, 'Overfitting', '#text');
    await page.close();
  });

  it('is what becomes such over marks that are wrapped', async () => {
    const { page } = await gloss.open('/still');
    await wrapped(page);
    await page.$eval('#text', (text) => text.setAttribute('contenteditable', 'true'));
    await noneMarked(page, '#text');
    expect(await page.$eval('body', (body) => body.innerHTML)).toBe(
      PAGE.replace('<p id="text">', '<p id="text" contenteditable="true">'),
    );
    await marked(page, 'RLHF');
  });
});

describe('a page that says later that it is not to be read', () => {
  it('by a meta element, is given back at once, and read again when the element goes', async () => {
    const { page, messages } = await gloss.open('/page');
    await hasRead(page);
    await page.evaluate(() => {
      document.head.insertAdjacentHTML('beforeend', '<meta name="gloss" content="off">');
    });
    await noneMarked(page);
    await page.evaluate(() => document.querySelector('meta[name="gloss"]')?.setAttribute('content', 'on'));
    await hasRead(page);
    expect(messages).toEqual([]);
  });

  it.each([
    ['painted', '/page', hasRead],
    ['wrapped', '/still', wrapped],
  ] as const)('by designMode, is given back before anything is written, %s', async (_name, path, isReady) => {
    const { page, messages } = await gloss.open(path);
    await isReady(page);
    await page.evaluate(() => {
      document.designMode = 'on';
    });
    await page.click('#last');
    expect(await markTexts(page)).toEqual([]);
    await page.keyboard.press('End');
    await page.keyboard.type(' and overfitting');
    expect(await page.$eval('#last', (last) => last.innerHTML)).toBe('RLHF and overfitting');
    await page.evaluate(() => {
      document.designMode = 'off';
    });
    await page.mouse.click(400, 400);
    await marked(page, 'overfitting', '#last');
    expect(messages).toEqual([]);
  });

  it('by designMode from the start, is not read', async () => {
    const { page } = await gloss.open('/design-mode');
    const later = await gloss.open('/page');
    await hasRead(later.page);
    expect(await markTexts(page)).toEqual([]);
  });
});

describe('a link in a marked text', () => {
  it('gets its click as without us, and no popover by click or focus', async () => {
    const { page } = await gloss.open('/link');
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    const { x, y, width, height } = await marked(page, 'overfitting');
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.waitForFunction(() => location.hash === '#there');
    const clicks = await page.evaluate(() => (window as unknown as { clicks: string[] }).clicks);
    expect(clicks).toEqual(['a false']);
    expect(await page.$$('a [tabindex], a [role]')).toEqual([]);
  });
});
