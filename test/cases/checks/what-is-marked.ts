// Pages on which it matters which texts are marked, and which place of a word.
import type { Page } from 'puppeteer-core';
import { type Case, comesTrue } from '../case-run.ts';
import { markTexts } from '../marks-in-page.ts';
import { popoverBox, titlesInPopover } from '../popover-in-page.ts';

const BOTH = ['soon', 'later'] as const;

/** English terms that are unmistakable in a text of another language, by the paragraph in which they stand. */
const FOREIGN: Record<string, readonly string[]> = {
  '#zh': ['LLM', 'RAG', 'embedding', 'fine-tuning'],
  '#zh2': ['LLM', 'RAG'],
  '#ja': ['LLM', 'RAG', 'embedding', 'fine-tuning'],
  '#ko': ['LLM', 'RAG', 'embedding', 'fine-tuning'],
  '#ru': ['LLM', 'RAG', 'fine-tuning'],
  '#he': ['LLM', 'RAG', 'embedding', 'fine-tuning'],
  '#ar': ['LLM', 'RAG', 'embedding', 'fine-tuning'],
  '#th': ['LLM', 'RAG', 'embedding'],
};

/** The names that a reader meets with the Tab key: those of the popovers, with where each stands. */
async function tabbed(page: Page, presses: number) {
  const met: { titles: string[]; top: number }[] = [];
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Tab');
    const before = JSON.stringify(met.at(-1)?.titles);
    const opens = await comesTrue(
      async () => (await popoverBox(page)) !== null && JSON.stringify(await titlesInPopover(page)) !== before,
      1200,
    );
    if (!opens) continue;
    const box = await popoverBox(page);
    if (box) met.push({ titles: await titlesInPopover(page), top: box.top });
  }
  return met;
}

export const WHAT_IS_MARKED: readonly Case[] = [
  {
    prefix: '22',
    what: 'code in tables, code views and signatures is left alone, prose is marked',
    moments: BOTH,
    check: async (run) => {
      const { page } = await run.open(true);
      const wrong: string[] = [];
      for (const code of ['table.blob', '.react', '#sig']) {
        const texts = await markTexts(page, code);
        if (texts.length > 0) wrong.push(`marked in ${code}: ${texts.join(', ')}`);
      }
      if ((await markTexts(page, 'h1 + p')).length === 0) wrong.push('the prose is not marked');
      return wrong;
    },
  },
  {
    prefix: '30',
    what: 'unmistakable English terms are marked in texts of other languages',
    moments: BOTH,
    check: async (run) => {
      const { page } = await run.open(true);
      const wrong: string[] = [];
      for (const [selector, wanted] of Object.entries(FOREIGN)) {
        const texts = await markTexts(page, selector);
        const missing = wanted.filter((term) => !texts.includes(term));
        if (missing.length > 0) wrong.push(`${selector} lacks ${missing.join(', ')}`);
      }
      return wrong;
    },
  },
  {
    prefix: '57',
    what: '"fine-tuning" with a ligature is found',
    moments: BOTH,
    check: async (run) => {
      const { page } = await run.open(true);
      const texts = await markTexts(page, '#nb');
      return texts.includes('\uFB01ne-tuning') ? [] : [`#nb has ${texts.join(', ')}`];
    },
  },
  {
    prefix: '06',
    what: 'on a transparent text layer marks can be seen, or there are none and no popover opens',
    moments: BOTH,
    check: async (run) => {
      const { page } = await run.open(true);
      const texts = await markTexts(page, '.textLayer');
      // Gloss draws a mark in the text's own colour, which is none here.
      if (texts.length > 0) return [`marked in transparent text: ${texts.join(', ')}`];
      const line = await page.$('.textLayer span');
      const box = await line?.boundingBox();
      if (!box) return ['the page has no text layer'];
      await page.mouse.move(box.x + 40, box.y + box.height + 60);
      await page.mouse.move(box.x + 90, box.y + box.height / 2, { steps: 5 });
      const opens = await comesTrue(async () => (await popoverBox(page)) !== null, 1500);
      return opens ? ['a popover opens where no mark is seen'] : [];
    },
  },
  {
    prefix: '23',
    what: 'Tab reaches what is seen, not what is hidden',
    moments: BOTH,
    check: async (run) => {
      const { page } = await run.open(true);
      const wrong: string[] = [];
      for (const hidden of ['.menu', '.sr']) {
        const texts = await markTexts(page, hidden);
        if (texts.length > 0) wrong.push(`marked in hidden text ${hidden}: ${texts.join(', ')}`);
      }
      await page.click('h1');
      const met = await tabbed(page, 24);
      const first = await page.evaluate(
        () => document.querySelector('#p1')?.getBoundingClientRect().top ?? 0,
      );
      const names = met.map(({ titles }) => titles.join('/')).join(', ');
      for (const [word, title] of [
        ['RAG', /retrieval-augmented/i],
        ['quantization', /quantization/i],
        ['hallucination', /hallucination/i],
        ['large language model', /large language model/i],
        ['embedding', /embedding/i],
      ] as const) {
        const place = met.find(({ titles }) => titles.some((each) => title.test(each)));
        if (!place) wrong.push(`Tab never reaches "${word}" (it reaches ${names})`);
        else if (place.top < first - 200)
          wrong.push(`the popover of "${word}" stands where nobody sees the word`);
      }
      return wrong;
    },
  },
];
