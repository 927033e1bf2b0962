// Walkers: scripts that bring the page to what another tree says, with as few changes as they find.
import { element, linesOf } from './page-parts.ts';
import type { Walker } from './walker.ts';

export const DOM_DIFFING: readonly Walker[] = [
  {
    name: 'each line morphed to new HTML, by position',
    seenIn: 'morphdom, nanomorph',
    *run(root) {
      for (const line of linesOf(root)) {
        const target = line.cloneNode(false) as HTMLElement;
        target.innerHTML = line.innerHTML.replaceAll('model', 'system');
        morph(line, target);
        yield;
      }
    },
  },
  {
    name: 'each line morphed, nodes matched by what they are',
    seenIn: 'idiomorph, Turbo, Livewire',
    *run(root) {
      for (const line of linesOf(root)) {
        const target = line.cloneNode(true) as HTMLElement;
        target.prepend(element('i', 'new', '• '));
        const olds = [...line.childNodes];
        const nodes = [...target.childNodes].map((wanted) => {
          const at = olds.findIndex((old) => old.nodeName === wanted.nodeName);
          const [old] = at < 0 ? [] : olds.splice(at, 1);
          if (old instanceof Text) old.data = wanted.nodeValue ?? '';
          else if (old instanceof Element) morph(old, wanted as Element);
          return old ?? wanted;
        });
        for (const [index, node] of nodes.entries())
          if (line.childNodes[index] !== node) line.insertBefore(node, line.childNodes[index] ?? null);
        for (const old of olds) old.remove();
        yield;
      }
    },
  },
  {
    name: 'HTML cleaned and written back',
    seenIn: 'DOMPurify, sanitize-html',
    *run(root) {
      for (const line of linesOf(root)) {
        const { body } = new DOMParser().parseFromString(line.innerHTML, 'text/html');
        for (const each of body.querySelectorAll('*')) {
          const { localName } = each;
          if (localName.includes('-')) each.replaceWith(...each.childNodes);
          for (const { name } of [...each.attributes]) if (name.startsWith('on')) each.removeAttribute(name);
        }
        line.innerHTML = body.innerHTML;
        yield;
      }
    },
  },
  {
    name: 'texts held since the start, written again and again',
    seenIn: 'React, Vue, Svelte: a text node for each value',
    *run(root) {
      const held = linesOf(root).flatMap((line) =>
        [...line.childNodes].filter((node) => node instanceof Text),
      );
      const sources = held.map(({ data }) => data);
      for (const round of ['1', '2', '3'])
        for (const [index, text] of held.entries()) {
          const value = `${sources[index]?.trimEnd()} ${round} `;
          if (text.data !== value) text.data = value;
          if (index % 5 === 0) yield;
        }
    },
  },
  {
    name: 'HTML compared with the last, put back if it differs',
    seenIn: 'restorers, islands that own their HTML',
    *run(root) {
      const last = new Map(linesOf(root).map((line) => [line, line.innerHTML]));
      for (let round = 0; round < 3; round++) {
        yield;
        for (const [line, html] of last) {
          if (line.innerHTML !== html) line.innerHTML = html;
          if (round === 1) line.setAttribute('data-checked', `${line.childNodes.length}`);
        }
      }
    },
  },
];

/** Makes an element's nodes what another's are, one after the other. */
function morph(from: Element, to: Element): void {
  for (let old = from.firstChild, wanted = to.firstChild; old || wanted; ) {
    const [nextOld, nextWanted]: (ChildNode | null)[] = [
      old?.nextSibling ?? null,
      wanted?.nextSibling ?? null,
    ];
    if (old && !wanted) old.remove();
    else if (wanted && !old) from.append(wanted);
    else if (old && wanted) {
      if (old.nodeName !== wanted.nodeName) old.replaceWith(wanted);
      else if (old instanceof Element) morph(old, wanted as Element);
      else if (old.nodeValue !== wanted.nodeValue) old.nodeValue = wanted.nodeValue;
    }
    [old, wanted] = [nextOld ?? null, nextWanted ?? null];
  }
}
