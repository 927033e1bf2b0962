// Which marks the Tab key reaches, and in which order.
import { describe, expect, it } from 'vitest';
import { unitPage } from './unit-page.ts';

declare global {
  interface Window {
    /** What the test has made of a page. */
    stops: {
      reached(): string;
      end(): void;
    };
  }
}

const unit = unitPage();

const PAGE = `<p><a href="#a">link</a> One <em>two</em> three</p><p><b>two</b> again, and <a href="#b">four</a></p>
  <p style="display:none">five</p><p>five</p><button>button</button>`;

/** What has the focus, key after key: the page's own stops, and those of the marks by the text that they say. */
async function reachedByTab(count: number): Promise<string[]> {
  const reached: string[] = [];
  for (let step = 0; step < count; step++) {
    await unit.page().keyboard.press('Tab');
    reached.push(await unit.page().evaluate(() => window.stops.reached()));
  }
  return reached;
}

interface Marked {
  readonly painted: string[];
  readonly wrapped: string[];
  /** Whether the reader wants the Tab key to reach them. */
  readonly isReached?: boolean;
}

/** Marks texts of the page, painted or as elements, and makes stops of them. */
function markAll({ painted, wrapped, isReached = true }: Marked): void {
  const { paintingHighlighter, wrappingHighlighter, createTabStops, makeReader, rangeOf } = window.units;
  const [paint, wrap] = [paintingHighlighter(), wrappingHighlighter()];
  const ending = new AbortController();
  const marks = function* () {
    yield* paint.marks();
    yield* wrap.marks();
  };
  const reader = makeReader({ tabReachesMarks: isReached });
  const stops = createTabStops(ending.signal, marks, reader);
  for (const text of painted) {
    // From the end, since marks come in no order.
    for (const each of [...document.querySelectorAll('p, em, b, a')].toReversed()) {
      for (const node of each.childNodes)
        if (node instanceof Text && node.data.includes(text)) paint.show(node, [rangeOf(node, text)]);
    }
  }
  for (const text of wrapped) {
    for (const each of document.querySelectorAll('em, b')) {
      const node = each.firstChild;
      if (node instanceof Text && node.data === text)
        for (const mark of wrap.show(node, [rangeOf(node, text)])) stops.offer(mark);
    }
  }
  let last = '';
  stops.onPaintedFocus(({ painted: range, element }) => {
    const text = range?.startContainer.textContent?.slice(range.startOffset, range.endOffset);
    last = `${text} in ${element.localName}`;
  });
  window.stops = {
    reached() {
      const at = document.activeElement;
      if (at?.localName === 'gloss-stops') return `painted ${last}`;
      return at?.localName === 'gloss-mark' ? `wrapped ${at.textContent}` : (at?.textContent ?? '').trim();
    },
    end: () => ending.abort(),
  };
}

describe('createTabStops', () => {
  it('are the first of each painted term that can be seen and is in no link, behind the page’s own', async () => {
    await unit.run(PAGE, markAll, { painted: ['four', 'five', 'two', 'One'], wrapped: [] });
    expect(await unit.page().evaluate(() => document.querySelector('gloss-stops'))).toBeNull();
    const reached = await reachedByTab(6);
    expect(reached).toEqual([
      'link',
      'four',
      'button',
      'painted One in p',
      'painted two in em',
      'painted five in p',
    ]);
  });

  it('stand in the page’s own order where a term is wrapped, once', async () => {
    await unit.run(PAGE, markAll, { painted: ['One'], wrapped: ['two'] });
    expect(await reachedByTab(5)).toEqual(['link', 'wrapped two', 'four', 'button', 'painted One in p']);
  });

  it('are none for a reader who wants that: an element is left to clicks', async () => {
    await unit.run(PAGE, markAll, { painted: ['One'], wrapped: ['two'], isReached: false });
    expect(await reachedByTab(3)).toEqual(['link', 'four', 'button']);
  });

  it('are gone when the signal aborts', async () => {
    await unit.run(PAGE, markAll, { painted: ['One'], wrapped: [] });
    await reachedByTab(4);
    const left = await unit.page().evaluate(() => {
      const wasThere = document.querySelector('gloss-stops') !== null;
      window.stops.end();
      return [wasThere, document.querySelector('gloss-stops') !== null];
    });
    expect(left).toEqual([true, false]);
    expect(await reachedByTab(1)).not.toEqual(['painted One in p']);
  });
});
