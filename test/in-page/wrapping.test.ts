// Wrapping by mark.js, and the way back.
import { describe, expect, it } from 'vitest';
import { unitPage } from './unit-page.ts';

const unit = unitPage();

/** Texts with the parts of them that are marked, and the HTML with the marks in it. */
const CASES: readonly (readonly [what: string, html: string, marked: string[], wrapped: string])[] = [
  ['at the start', '<p>One two</p>', ['One'], '<p>[One] two</p>'],
  ['in the middle', '<p>One two three</p>', ['two'], '<p>One [two] three</p>'],
  ['at the end', '<p>One two</p>', ['two'], '<p>One [two]</p>'],
  ['all of a text', '<p>A <em>word</em>.</p>', ['word'], '<p>A <em>[word]</em>.</p>'],
  ['two in one text', '<p>One two three</p>', ['One', 'three'], '<p>[One] two [three]</p>'],
  ['two that touch', '<p>onetwo</p>', ['one', 'two'], '<p>[one][two]</p>'],
  ['with what HTML writes otherwise', '<p>R&amp;D &lt; all</p>', ['R&D'], '<p>[R&amp;D] &lt; all</p>'],
];

describe('wrappingHighlighter', () => {
  it.each(CASES)('wraps what is %s, and leaves no trace of it', async (_what, html, marked, wrapped) => {
    const found = await unit.run(
      html,
      (texts) => {
        const { wrappingHighlighter, rangeOf, textWith } = window.units;
        const node = textWith(texts[0] ?? '');
        const text = node.data;
        const highlighter = wrappingHighlighter();
        const marks = highlighter.show(
          node,
          texts.map((each) => rangeOf(node, each)),
        );
        const shown = document.body.innerHTML;
        const { childNodes } = node.parentElement?.closest('p, em') ?? document.body;
        const isEmpty = [...childNodes].some((each) => each !== node && each.textContent === '');
        const terms = marks.map(({ element }) => element.dataset.term);
        highlighter.clearAll();
        const parent = node.parentElement;
        return {
          shown: shown.replace(/<gloss-mark [^>]*>/g, '[').replaceAll('</gloss-mark>', ']'),
          terms,
          isEmpty,
          left: document.body.innerHTML,
          // Where the text was split, the page's own node keeps what stood before the first mark.
          isOwnKept: node.isConnected && parent?.firstChild === node,
          isTextKept: parent?.textContent === text,
          marksLeft: [...highlighter.marks()].length,
        };
      },
      marked,
    );
    expect(found).toEqual({
      shown: wrapped,
      terms: marked,
      isEmpty: false,
      left: html,
      isOwnKept: true,
      isTextKept: true,
      marksLeft: 0,
    });
  });

  it('gives a text that is all marked back as the node that it was', async () => {
    const found = await unit.run('<p>A <em>word</em>.</p>', () => {
      const { wrappingHighlighter, rangeOf, textWith } = window.units;
      const node = textWith('word');
      const highlighter = wrappingHighlighter();
      const [mark] = highlighter.show(node, [rangeOf(node, 'word')]);
      const isInMark = mark?.element.firstChild === node && mark.isShown();
      const released = highlighter.release();
      const em = document.querySelector('em');
      return {
        isInMark,
        isBack: em?.firstChild === node && em.childNodes.length === 1,
        isGiven: released[0] === node,
      };
    });
    expect(found).toEqual({ isInMark: true, isBack: true, isGiven: true });
  });

  it('wraps a text once, and nothing that is not in a document', async () => {
    const counts = await unit.run('<p>One two</p>', () => {
      const { wrappingHighlighter, rangeOf, textWith } = window.units;
      const node = textWith('One');
      const highlighter = wrappingHighlighter();
      const ranges = [rangeOf(node, 'One')];
      const loose = document.createTextNode('One');
      return [node, node, loose].map((each) => highlighter.show(each, ranges).length);
    });
    expect(counts).toEqual([1, 0, 0]);
  });

  it.each([
    ['the head of a split text', 0, ' NEW two three'],
    ['the text in a mark', 1, 'One  NEW  three'],
    ['the text behind a mark', 2, 'One two NEW '],
  ])(
    'takes its elements away when somebody writes into %s, and keeps what was written',
    async (_what, place, html) => {
      const found = await unit.run(
        '<p>One two three</p>',
        async (index) => {
          const { wrappingHighlighter, rangeOf, textWith } = window.units;
          const node = textWith('two');
          const highlighter = wrappingHighlighter();
          highlighter.show(node, [rangeOf(node, 'two')]);
          const part = document.querySelector('p')?.childNodes[index];
          const text = part instanceof Text ? part : part?.firstChild;
          const changes = await new Promise<MutationRecord[]>((resolve) => {
            new MutationObserver(resolve).observe(document.body, { subtree: true, characterData: true });
            if (text) text.nodeValue = ' NEW ';
          });
          const toRead = highlighter.follow(changes);
          const isOnPage = toRead.length === 1 && toRead.every((each) => each.isConnected);
          return { html: document.querySelector('p')?.innerHTML, isOnPage };
        },
        place,
      );
      expect(found).toEqual({ html, isOnPage: true });
    },
  );

  it('takes a copy of a mark away, but not for ever', async () => {
    const isThere = await unit.run('<p>One two</p><div></div>', () => {
      const { foreignMarks, wrappingHighlighter, rangeOf, textWith } = window.units;
      const node = textWith('One');
      const foreign = foreignMarks();
      const highlighter = wrappingHighlighter(foreign);
      highlighter.show(node, [rangeOf(node, 'One')]);
      const place = document.querySelector('div');
      return Array.from({ length: 3 }, () => {
        place?.replaceChildren(document.querySelector('gloss-mark')?.cloneNode(true) ?? '');
        if (place) foreign.dissolveAt(place, highlighter.holds);
        return place?.innerHTML !== 'One';
      });
    });
    expect(isThere).toEqual([false, false, true]);
  });

  it('takes those away that are meant, and no others', async () => {
    const html = await unit.run('<p>One <b>two</b></p><p>Two <b>one</b></p>', () => {
      const { wrappingHighlighter, rangeOf, textWith } = window.units;
      const highlighter = wrappingHighlighter();
      for (const text of ['two', 'one']) highlighter.show(textWith(text), [rangeOf(textWith(text), text)]);
      const nodes = highlighter.clearElements(({ textContent }) => textContent === 'two');
      return [...document.querySelectorAll('b')].map((each) => each.childElementCount).concat(nodes.length);
    });
    expect(html).toEqual([0, 1, 1]);
  });
});

describe('dissolveWrap', () => {
  it('gives a piece that is on the page where its own node is not', async () => {
    const found = await unit.run('<p><i>mark</i> tail</p>', () => {
      const own = document.createTextNode('');
      const [mark, tail] = document.querySelector('p')?.childNodes ?? [];
      if (!mark || !tail) return null;
      const piece = window.units.dissolveWrap({ own, parts: [own, mark, tail] });
      return [piece.textContent, piece.isConnected, document.body.innerHTML];
    });
    expect(found).toEqual(['mark', true, '<p>mark tail</p>']);
  });

  it('leaves every piece where it is, with what stands in it by now', async () => {
    const found = await unit.run('<p>head<i>mark</i>tail</p>', () => {
      const nodes = [...(document.querySelector('p')?.childNodes ?? [])];
      const [own, mark, tail] = nodes;
      if (!(own instanceof Text) || !mark || !tail) return null;
      mark.firstChild?.replaceWith(document.createElement('u'), 'Wort');
      window.units.dissolveWrap({ own, parts: [own, mark, tail] });
      return document.body.innerHTML;
    });
    expect(found).toBe('<p>head<u></u>Worttail</p>');
  });
});
