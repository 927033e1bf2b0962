// KaTeX and MathJax that come before, while and after Gloss marks: no formula is lost.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { waitUntil } from './wait-until.ts';

const TEXT = `<h1>Attention</h1>
  <p id="term">Overfitting of a transformer is one thing.</p>
  <p id="first">Overfitting falls where $\\text{softmax}(x)$ of the transformer is $y_i$ in an LLM.</p>
  <p id="second">An LLM has the perplexity \\(2^{H}\\) and no overfitting.</p>
  <div id="third">\\[\\frac{TP}{TP+FP}\\] The precision of an LLM, and its overfitting.</div>`;

/** A page that asks for a renderer when a test says so: by then it is marked. */
const onCall = (script: string) => html(`${TEXT}<script>window.come = () => { ${script} };</script>`);

/** A page that asks for a renderer by itself, which comes this many milliseconds later. */
const byItself = (script: string) => html(`${TEXT}<script>${script}</script>`);

const katex = (delayMs: number) => `
  const add = (src, then) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = then;
    document.head.append(script);
  };
  add('/npm/katex/dist/katex.min.js?delay=${delayMs}', () =>
    add('/npm/katex/dist/contrib/auto-render.min.js', () => {
      const delimiters = [['$', '$', false], ['\\\\(', '\\\\)', false], ['\\\\[', '\\\\]', true]];
      const named = delimiters.map(([left, right, display]) => ({ left, right, display }));
      renderMathInElement(document.body, { delimiters: named });
      document.body.dataset.drawn = '';
    }));`;

const mathJax = (file: string, delayMs: number) => `
  window.MathJax = {
    tex: { inlineMath: [['$', '$'], ['\\\\(', '\\\\)']] },
    // Menus and speech would go on for seconds, and ask for files that are not there.
    options: { enableMenu: false, enableSpeech: false, enableBraille: false },
    startup: {
      pageReady: () => MathJax.startup.defaultPageReady().then(() => { document.body.dataset.drawn = ''; }),
    },
  };
  const script = document.createElement('script');
  script.src = '/npm/${file}?delay=${delayMs}';
  document.head.append(script);`;

const mathJax2 = (delayMs: number) => `
  const config = document.createElement('script');
  config.type = 'text/x-mathjax-config';
  config.text = 'MathJax.Hub.Config({ showMathMenu: false, tex2jax: { inlineMath: [["$", "$"], ["\\\\\\\\(", "\\\\\\\\)"]] } });'
    + 'MathJax.Hub.Queue(function () { document.body.dataset.drawn = ""; });';
  document.head.append(config);
  const script = document.createElement('script');
  script.src = '/npm/mathjax2/MathJax.js?config=TeX-AMS_CHTML&delay=${delayMs}';
  document.head.append(script);`;

const RENDERERS = {
  katex,
  mathjax2: mathJax2,
  mathjax3: (delayMs: number) => mathJax('mathjax3/es5/tex-chtml.js', delayMs),
  mathjax4: (delayMs: number) => mathJax('mathjax/tex-chtml.js', delayMs),
};
const NAMES = Object.keys(RENDERERS) as (keyof typeof RENDERERS)[];
/** Before the page is read, about when it is marked, and long after. */
const DELAYS = [0, 300, 900] as const;

const gloss = glossBrowser(
  Object.fromEntries(
    NAMES.flatMap((name) => [
      [`/${name}`, onCall(RENDERERS[name](0))],
      ...DELAYS.map((delayMs) => [`/${name}-${delayMs}`, byItself(RENDERERS[name](delayMs))]),
    ]),
  ),
);

/** How many formulas a renderer has drawn, and the text that is left beside them. */
const drawn = async (page: Page) => {
  await page.waitForSelector('[data-drawn]');
  return await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    const formulas = copy.querySelectorAll(
      '.katex, mjx-container, .mjx-chtml.MathJax_CHTML, .MathJax_CHTML',
    ).length;
    const rendered =
      '.katex-display, .katex, mjx-container, .MathJax_CHTML, .mjx-chtml, .MathJax_Preview, script';
    copy.querySelectorAll(rendered).forEach((each) => void each.remove());
    const text = [...copy.querySelectorAll('h1, p, div#third')].map((each) =>
      (each.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
    return { formulas, text };
  });
};

const AS_WITHOUT = {
  formulas: 4,
  text: [
    'Attention',
    'Overfitting of a transformer is one thing.',
    'Overfitting falls where of the transformer is in an LLM.',
    'An LLM has the perplexity and no overfitting.',
    'The precision of an LLM, and its overfitting.',
  ],
};

/** Resolves once Gloss has marked the page. */
const isMarked = (page: Page) =>
  waitUntil(
    () =>
      page.evaluate(
        () =>
          document.querySelectorAll('gloss-mark').length +
            (CSS.highlights.get('gloss')?.size ?? 0) +
            (CSS.highlights.get('gloss-quiet')?.size ?? 0) >=
          8,
      ),
    'the page is marked',
  );

describe.each(NAMES)('%s, which draws formulas', (name) => {
  it('finds all of them on a page that is marked', async () => {
    const { page } = await gloss.open(`/${name}`);
    await isMarked(page);
    await page.evaluate('come()');
    expect(await drawn(page)).toEqual(AS_WITHOUT);
  });

  it.each(DELAYS)('finds all of them when it comes %i ms late', async (delayMs) => {
    const { page } = await gloss.open(`/${name}-${delayMs}`);
    expect(await drawn(page)).toEqual(AS_WITHOUT);
  });
});
