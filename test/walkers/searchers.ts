// Walkers: scripts that find words, and show where they stand.
import Mark from 'mark.js';
import { element, keep, linesOf, textsOf } from './page-parts.ts';
import type { Walker } from './walker.ts';

/** Where a word stands in the text below a root, as offsets in its whole text. */
function* findings(root: HTMLElement, word: string): Generator<readonly [from: number, to: number]> {
  const whole = textsOf(root)
    .map(({ data }) => data)
    .join('');
  for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length))
    yield [at, at + word.length];
}

/** Puts an element around what stands between two offsets, in as many pieces as there are texts. */
function wrapBetween(root: HTMLElement, from: number, to: number, make: () => HTMLElement): HTMLElement[] {
  const made: HTMLElement[] = [];
  let start = 0;
  for (const text of textsOf(root)) {
    const end = start + text.length;
    const [first, last] = [Math.max(from, start) - start, Math.min(to, end) - start];
    start = end;
    if (first >= last) continue;
    const part = first > 0 ? text.splitText(first) : text;
    if (last - first < part.length) part.splitText(last - first);
    const wrapper = make();
    part.replaceWith(wrapper);
    wrapper.append(part);
    made.push(wrapper);
  }
  return made;
}

function unwrap(wrapper: HTMLElement): void {
  const { parentNode } = wrapper;
  wrapper.replaceWith(...wrapper.childNodes);
  parentNode?.normalize();
}

export const SEARCHERS: readonly Walker[] = [
  {
    name: 'mark.js: hits over several elements',
    seenIn: 'mark.js itself, on the page’s side',
    *run(root) {
      const search = new Mark(root);
      search.mark('language model', { separateWordSearch: false, acrossElements: true });
      yield;
      search.mark(['embedding', 'training']);
      yield;
    },
  },
  {
    name: 'mark.js: hits, and gone again',
    seenIn: 'search boxes of documentation',
    *run(root) {
      for (const word of ['model', 'drift', 'overfitting']) {
        const search = new Mark(root);
        search.mark(word);
        yield;
        search.unmark();
        yield;
      }
    },
  },
  {
    name: 'hits in mark, taken away, texts joined',
    seenIn: 'mark.js mark() and unmark(), search boxes of docs',
    *run(root) {
      for (const word of ['model', 'embedding', 'drift']) {
        const wrappers = [...findings(root, word)].flatMap(([from, to]) =>
          wrapBetween(root, from, to, () => element('mark', 'search-hit')),
        );
        yield;
        for (const wrapper of wrappers) unwrap(wrapper);
        yield;
      }
    },
  },
  {
    name: 'matches over several texts, last one first',
    seenIn: 'findAndReplaceDOMText',
    *run(root) {
      const phrase = 'language model';
      for (const [from, to] of [...findings(root, phrase)].reverse()) {
        wrapBetween(root, from, to, () => element('em', 'found'));
        yield;
      }
    },
  },
  {
    name: 'text split and copied into spans, recursively',
    seenIn: 'jquery.highlight, johann burkard',
    *run(root) {
      const walk = (node: Node): number => {
        if (node instanceof Text) {
          const at = node.data.toUpperCase().indexOf('TRAINING');
          if (at < 0) return 0;
          const middle = node.splitText(at);
          middle.splitText('training'.length);
          const span = element('span', 'highlight');
          span.append(middle.cloneNode(true));
          middle.parentNode?.replaceChild(span, middle);
          return 1;
        }
        if (node instanceof Element && !/^(?:script|style)$/.test(node.localName))
          for (let index = 0; index < node.childNodes.length; index++)
            index += walk(node.childNodes[index] as Node);
        return 0;
      };
      for (const line of linesOf(root)) {
        walk(line);
        yield;
      }
    },
  },
  {
    name: 'a quote anchored and wrapped',
    seenIn: 'Hypothesis, text quote selectors',
    *run(root) {
      for (const quote of ['fresh facts', 'attention', 'keep the latency low']) {
        for (const [from, to] of [...findings(root, quote)].slice(0, 2))
          wrapBetween(root, from, to, () => element('hypothesis-highlight', 'hypothesis-highlight'));
        yield;
      }
    },
  },
  {
    name: 'a place saved as a path and an offset, restored',
    seenIn: 'Rangy serializer, Apache Annotator',
    *run(root) {
      const paths = textsOf(root).map((text) => {
        const path: number[] = [];
        for (let node: Node = text; node !== root && node.parentNode; node = node.parentNode)
          path.unshift([...node.parentNode.childNodes].indexOf(node as ChildNode));
        return `${path.join('/')}:${text.length}`;
      });
      yield;
      const found = paths.map((saved) => {
        const [path = '', offset = ''] = saved.split(':');
        let node: Node | undefined = root;
        for (const index of path.split('/')) node = node?.childNodes[Number(index)];
        return node instanceof Text && node.length === Number(offset) ? node.data : 'lost';
      });
      keep(root, 'paths', paths.join(' '));
      keep(root, 'restored', found.join('|'));
    },
  },
];
