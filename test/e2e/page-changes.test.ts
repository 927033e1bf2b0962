// What a page with scripts does to its own text nodes while they are marked: it finds them as without us.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';

/** What a page with scripts, on which all is painted, does to a block, by the text nodes that it has held since before Gloss came; "|" stands between two. */
interface Change {
  readonly name: string;
  readonly html: string;
  readonly change: (block: HTMLElement, texts: Text[]) => void;
}

const CHANGES: readonly Change[] = [
  {
    name: 'writes a text as what is left of it while it is split',
    html: 'Of overfitting',
    change: (_, [text]) => text && Object.assign(text, { data: 'Of ' }),
  },
  {
    name: 'writes a text that begins with a match as what stands behind it',
    html: 'Overfitting again',
    change: (_, [text]) => text && Object.assign(text, { data: ' again' }),
  },
  {
    name: 'splits a text before a mark',
    html: 'Here is overfitting, and RAG.',
    change: (_, [text]) => text?.splitText(4),
  },
  {
    name: 'splits a text twice, as who marks words does, and writes the first part',
    html: 'Here is overfitting, and RAG.',
    change(_, [text]) {
      text?.splitText(3).splitText(2);
      if (text) text.data = 'There';
    },
  },
  {
    name: 'splits a text and writes the second part',
    html: 'Here is overfitting, and RAG.',
    change: (_, [text]) => text && Object.assign(text.splitText(4), { data: ' was.' }),
  },
  ...['normalises', 'normalises and then moves the first text'].flatMap((name, index) =>
    [
      'Of |overfitting| here',
      'overfitting',
      'RAG |overfitting',
      'overfitting| again',
      'overfitting again| and again',
      'again |overfitting again|',
      '|Of RAG|RAG and overfitting|',
      'Of <b>RAG</b> |overfitting |RAG <i>here</i> RAG|',
    ].map((each) => ({
      name: `${name}: ${each}`,
      html: each,
      change:
        index === 0
          ? (block: HTMLElement) => block.normalize()
          : (block: HTMLElement, [text]: Text[]) => {
              block.normalize();
              if (text) block.append(text);
            },
    })),
  ),
  {
    name: 'normalises and then writes the first text',
    html: 'Of |overfitting| here',
    change(block, [text]) {
      block.normalize();
      if (text) text.data = 'All anew';
    },
  },
  {
    name: 'normalises and then adds a text, which stays apart',
    html: 'Of |overfitting| here',
    change(block) {
      block.normalize();
      block.append(' and there');
    },
  },
  {
    name: 'takes its texts out one by one, from the end, and puts them back',
    html: 'Of |RAG| and |overfitting',
    change(block, texts) {
      while (block.lastChild) block.lastChild.remove();
      block.append(...texts);
    },
  },
  {
    name: 'writes a text and takes out the next, of which only a space is left before its mark',
    html: 'One |  overfitting',
    change(_, [first, second]) {
      if (first) first.data = 'Two  ';
      second?.remove();
    },
  },
  {
    name: 'takes out all that stands behind a text',
    html: 'Of RAG here|overfitting|<b>RAG</b>',
    change(_, [text]) {
      while (text?.nextSibling) text.nextSibling.remove();
    },
  },
  {
    name: 'replaces all by one of its texts',
    html: 'Of RAG here|overfitting|<b>RAG</b>',
    change: (block, [text]) => text && block.replaceChildren(text),
  },
  {
    name: 'puts a copy of its nodes in their place',
    html: 'One |of RAG|overfitting|RAG and overfitting| <b>overfitting</b>',
    change: (block) => block.replaceChildren(...block.cloneNode(true).childNodes),
  },
  {
    name: 'writes the HTML that it reads',
    html: 'One |of RAG|overfitting|RAG and overfitting| <b>overfitting</b>',
    change(block) {
      const { innerHTML } = block;
      block.innerHTML = innerHTML;
    },
  },
  {
    name: 'writes a text as the first node of its parent',
    html: 'overfitting',
    change: (block) => block.firstChild && Object.assign(block.firstChild, { data: 'RAG and more' }),
  },
  {
    name: 'puts something before a text that begins with a match, and something behind it',
    html: 'overfitting again|RAG',
    change(_, [text]) {
      text?.before('before', document.createElement('i'));
      text?.after('after', document.createElement('i'));
    },
  },
];

const BLOCKS = CHANGES.map((each) => `<p>${each.html}</p>`).join('');

const gloss = glossBrowser({
  '/page': html(`<div id="glossed">${BLOCKS}</div><div id="plain" data-gloss="off">${BLOCKS}</div><p>RLHF</p>
    <script>
      window.held = Object.fromEntries(['glossed', 'plain'].map((id) => {
        const blocks = [...document.getElementById(id).children];
        return [id, blocks.map((block) => {
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
          const texts = [];
          while (walker.nextNode()) {
            const text = walker.currentNode;
            const at = text.data.indexOf('|');
            if (at >= 0) text.splitText(at).deleteData(0, 1);
            texts.push(text);
          }
          return texts;
        })];
      }));
    </script>`),
});

/** Does a change in one of the two trees; returns what the page finds when its task is over, its own texts by their number. */
const findAfter = (page: Page, tree: 'glossed' | 'plain', index: number) =>
  page.evaluate(
    async (id, at, code) => {
      const { held } = window as unknown as { held: Record<string, Text[][]> };
      const block = document.getElementById(id)?.children[at] as HTMLElement;
      const texts = held[id]?.[at] ?? [];
      const marks = [
        ...(CSS.highlights.get('gloss') ?? []),
        ...(CSS.highlights.get('gloss-quiet') ?? []),
      ].filter(({ startContainer }) => block.contains(startContainer)).length;
      const change = new Function(`return ${code}`)() as Change['change'];
      change(block, texts);
      // The observer of Gloss has had its turn; marks come again later.
      await null;
      const tell = (node: Node): string => {
        if (node instanceof Text) return `${texts.indexOf(node)} ${JSON.stringify(node.data)}`;
        return `<${node.nodeName}>${[...node.childNodes].map(tell).join(' | ')}</>`;
      };
      return { found: tell(block), texts: texts.map(tell), marks };
    },
    tree,
    index,
    String(CHANGES[index]?.change).replace(/^change\(/, 'function change('),
  );

describe('a page finds, when its task is over, what it would find without us when it', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await gloss.open('/page'));
    await marked(page, 'RLHF');
  });

  it.each(CHANGES.map(({ name }, index) => ({ name, index })))('$name', async ({ index }) => {
    const { marks, ...glossed } = await findAfter(page, 'glossed', index);
    const { marks: none, ...plain } = await findAfter(page, 'plain', index);
    expect(glossed).toEqual(plain);
    expect(marks).toBeGreaterThan(0);
    expect(none).toBe(0);
  });
});
