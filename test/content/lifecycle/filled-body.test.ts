import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { whenBodyIsFilled } from '../../../src/content/lifecycle/filled-body.ts';

const EMPTY = '<!doctype html><title>RAG</title>';

/** Opens a document; returns it, and what tells whether its body has been found filled, once observers have been called. */
function open(html: string, contentType = 'text/html') {
  const { window } = new JSDOM(html, { contentType });
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  let isFilled = false;
  void whenBodyIsFilled(window.document).then(() => {
    isFilled = true;
  });
  const look = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return isFilled;
  };
  return { document: window.document, look };
}

describe('whenBodyIsFilled', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['a text', `${EMPTY}<body>RAG`, true],
    ['an element', `${EMPTY}<body><div></div>`, true],
    ['nothing', EMPTY, false],
    ['a comment', `${EMPTY}<body><!-- RAG --></body>`, false],
    ['frames', '<!doctype html><frameset><frame></frameset>', false],
  ])('tells of a body that holds %s', async (_, html, isFilled) => {
    expect(await open(html).look()).toBe(isFilled);
  });

  it.each<[string, (document: Document) => void]>([
    ['text comes', ({ body }) => body.append('RAG')],
    ['an element comes', ({ body }) => body.append('\n', body.ownerDocument.createElement('div'))],
    [
      'another body comes',
      (document) => {
        const body = document.createElement('body');
        body.append('RAG');
        document.body.replaceWith(body);
      },
    ],
    [
      'the whole document is written anew',
      (document) => {
        document.open();
        document.write('<p>RAG</p>');
        document.close();
      },
    ],
  ])('waits until %s', async (_, change) => {
    const { document, look } = open(EMPTY);
    document.head.append(document.createElement('style'));
    expect(await look()).toBe(false);
    change(document);
    expect(await look()).toBe(true);
  });

  it('waits for ever where there can be no body', async () => {
    const { document, look } = open('<feed>RAG</feed>', 'application/xml');
    document.documentElement.append('LLM');
    expect(await look()).toBe(false);
  });
});
