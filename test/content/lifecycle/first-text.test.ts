import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenThereIsText } from '../../../src/content/lifecycle/first-text.ts';

describe('whenThereIsText', () => {
  let window: JSDOM['window'];
  let work: AbortController;

  beforeEach(() => {
    ({ window } = new JSDOM('<title>RAG</title><body><div></div><p>训练</p><script>let rag = 1;</script>'));
    for (const name of ['MutationObserver', 'Node', 'NodeFilter', 'Element', 'Text'] as const)
      vi.stubGlobal(name, window[name]);
    work = new AbortController();
  });
  afterEach(() => {
    work.abort();
    vi.unstubAllGlobals();
  });

  const ask = () => {
    const asked = { isAnswered: false };
    void whenThereIsText(window.document, work.signal).then(() => {
      asked.isAnswered = true;
    });
    return asked;
  };
  const act = async (change: (document: Document) => void) => {
    change(window.document);
    // Observers are called before the next task.
    await new Promise((resolve) => setImmediate(resolve));
  };
  const div = (document: Document) => document.querySelector('div') as HTMLElement;

  it.each<[string, (document: Document) => void]>([
    ['a text', (document) => div(document).append('RAG')],
    [
      'a text deep in what comes',
      (document) => {
        const list = document.createElement('ul');
        list.innerHTML = '<li></li><li><b>3</b></li>';
        div(document).append(list);
      },
    ],
    [
      'a text that is rewritten',
      (document) => {
        const text = document.querySelector('p')?.firstChild;
        if (text) text.nodeValue = '训练 LLM';
      },
    ],
    [
      'an element that may have a shadow tree',
      (document) => div(document).append(document.createElement('x-app')),
    ],
    [
      'a shadow tree with its host',
      (document) => {
        const host = document.createElement('div');
        host.attachShadow({ mode: 'open' });
        div(document).append(host);
      },
    ],
    [
      'a new root element',
      (document) => {
        const root = document.createElement('html');
        root.innerHTML = '<body>RAG</body>';
        document.documentElement.replaceWith(root);
      },
    ],
  ])('waits for %s', async (_what, change) => {
    const asked = ask();
    await act(() => undefined);
    expect(asked.isAnswered).toBe(false);
    await act(change);
    expect(asked.isAnswered).toBe(true);
  });

  it.each<[string, (document: Document) => void]>([
    ['a letter with which no form begins', (document) => div(document).append('检索')],
    ['an image', (document) => div(document).append(document.createElement('img'))],
    [
      'a program or a style',
      (document) => {
        for (const name of ['script', 'style', 'template']) {
          const element = document.createElement(name);
          element.append('const rag = 1');
          div(document).append(element);
        }
      },
    ],
  ])('does not take %s for text', async (_what, change) => {
    const asked = ask();
    await act(change);
    expect(asked.isAnswered).toBe(false);
  });

  it('knows what is there already', async () => {
    div(window.document).append('RAG');
    const asked = ask();
    await act(() => undefined);
    expect(asked.isAnswered).toBe(true);
  });

  it('does not answer once it is called off', async () => {
    const asked = ask();
    work.abort();
    await act((document) => div(document).append('RAG'));
    expect(asked.isAnswered).toBe(false);
  });
});
