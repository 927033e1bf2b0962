// Random mutations of the tree: what pages do with their nodes.
import {
  anElement,
  aPlace,
  inWords,
  onElement,
  onNode,
  type PageMutation,
  place,
  placesIn,
} from './mutation-scene.ts';
import { randomBlock, randomInline, randomInlineTag, randomText } from './random-text.ts';
import type { Twins } from './twins.ts';

/** What pages do with their nodes: where they stand. */
export const TREE_MUTATIONS: Readonly<Record<string, PageMutation>> = {
  'take a node out': {
    weight: 8,
    run: (scene) =>
      onNode(scene, (node) => {
        scene.twins.both((own) => own(node).remove());
        scene.kept.push(node);
        return '';
      }),
  },
  'put back what was taken out': {
    weight: 8,
    run: (scene) => {
      const [node] = scene.kept.splice(scene.random.below(scene.kept.length), 1);
      return node ? `${inWords(node)} ${place(scene, node)}` : null;
    },
  },
  'move a node': { weight: 8, run: (scene) => onNode(scene, (node) => place(scene, node)) },
  'add a text': {
    weight: 6,
    run: (scene) => {
      const data = randomText(scene.random);
      const made = scene.twins.both(() => document.createTextNode(data));
      scene.twins.pair(made.plain, made.glossed);
      return `${JSON.stringify(data)} ${place(scene, made.plain)}`;
    },
  },
  'add a part of a line': {
    weight: 4,
    run: (scene) => {
      const html = `<span>${randomInline(scene.random)}</span>`;
      return `${html} ${place(scene, makeElement(scene.twins, html))}`;
    },
  },
  'add a block': {
    weight: 6,
    run: (scene) => {
      const html = randomBlock(scene.random);
      const block = makeElement(scene.twins, html);
      scene.twins.both((own) => own(scene.here).append(own(block)));
      return html;
    },
  },
  'replace a node': {
    weight: 6,
    run: (scene) =>
      onNode(scene, (node) => {
        const data = randomText(scene.random);
        const made = scene.twins.both(() => document.createTextNode(data));
        scene.twins.pair(made.plain, made.glossed);
        if (scene.random.percent(50)) scene.twins.both((own) => own(node).replaceWith(own(made.plain)));
        else scene.twins.both((own) => own(node).parentNode?.replaceChild(own(made.plain), own(node)));
        scene.kept.push(node);
        return JSON.stringify(data);
      }),
  },
  'copy a node': {
    weight: 8,
    reads: true,
    run: (scene) =>
      onNode(scene, (node) => {
        const isImported = scene.random.percent(30);
        const copy = scene.twins.both((own) =>
          isImported ? document.importNode(own(node), true) : own(node).cloneNode(true),
        );
        if (copy.plain instanceof Text) {
          // Of a text that is split the page copies what it sees of it.
          copy.plain.data = copy.glossed.nodeValue ?? '';
          scene.twins.pair(copy.plain, copy.glossed);
        } else scene.twins.pairLater(copy.plain, copy.glossed);
        const to = aPlace(scene);
        scene.twins.both((own) => {
          const made = own === scene.twins.twinOf ? copy.glossed : copy.plain;
          own(to.parent).insertBefore(made, to.before && own(to.before));
        });
        return `to ${inWords(to.parent)}`;
      }),
  },
  'put a node into an element': {
    weight: 5,
    run: (scene) =>
      onNode(scene, (node) => {
        const around = makeElement(scene.twins, `<${randomInlineTag(scene.random)}/>`);
        if (scene.random.percent(50)) {
          scene.twins.both((own) => {
            own(node).before(own(around));
            own(around).append(own(node));
          });
          return '';
        }
        scene.twins.both((own) => {
          const range = document.createRange();
          range.selectNode(own(node));
          range.surroundContents(own(around));
        });
        return 'by a range';
      }),
  },
  'take an element away and leave what is in it': {
    weight: 5,
    run: (scene) =>
      onElement(scene, (element) => {
        // What was just written as HTML is paired by the element that it stands in, when the task is over.
        if (![...element.childNodes].every((node) => scene.twins.isHeld(node))) return null;
        const isAtOnce = scene.random.percent(50);
        scene.twins.both((own) => {
          const each = own(element);
          if (isAtOnce) each.replaceWith(...each.childNodes);
          else {
            while (each.firstChild) each.before(each.firstChild);
            each.remove();
          }
        });
        return isAtOnce ? 'at once' : 'one by one';
      }),
  },
  'put the nodes of an element into another order': {
    weight: 6,
    run: (scene) => {
      const element = scene.random.percent(20) ? scene.here : anElement(scene);
      if (!element) return null;
      const nodes = [...element.childNodes].filter((node) => scene.twins.isHeld(node));
      const from = scene.random.below(nodes.length);
      const order = [...nodes.slice(from), ...nodes.slice(0, from)];
      if (scene.random.percent(40)) order.reverse();
      scene.twins.both((own) => {
        for (const node of order) own(element).appendChild(own(node));
      });
      return order.map(inWords).join(' | ');
    },
  },
  'replace all nodes of an element by some of them': {
    weight: 3,
    run: (scene) =>
      onElement(scene, (element) => {
        const nodes = [...element.childNodes];
        if (!nodes.every((node) => scene.twins.isHeld(node))) return null;
        const left = nodes.filter(() => scene.random.percent(60));
        scene.twins.both((own) => own(element).replaceChildren(...left.map((node) => own(node))));
        scene.kept.push(...nodes.filter((node) => !left.includes(node)));
        return left.map(inWords).join(' | ');
      }),
  },
  'cut some nodes out by a range and put them elsewhere': {
    weight: 4,
    run: (scene) =>
      onElement(scene, (element) => {
        const nodes = [...element.childNodes];
        if (nodes.length === 0 || !nodes.every((node) => scene.twins.isHeld(node))) return null;
        const [from, to] = placesIn(nodes.length - 1, scene.random);
        const [first, last] = [nodes[from], nodes[to]] as [ChildNode, ChildNode];
        const next = nodes[to + 1];
        const goal = aPlace({ ...scene, here: scene.there });
        if (nodes.slice(from, to + 1).some((node) => node.contains(goal.parent) || node === goal.before))
          return null;
        scene.twins.both((own) => {
          const range = document.createRange();
          range.setStartBefore(own(first));
          // Everything up to the next node that the page knows: what comes after the last one belongs to its text.
          if (next) range.setEndBefore(own(next));
          else range.setEnd(own(element), own(element).childNodes.length);
          own(goal.parent).insertBefore(range.extractContents(), goal.before && own(goal.before));
        });
        return `${inWords(first)} to ${inWords(last)}`;
      }),
  },
};

function makeElement(twins: Twins, html: string): Element {
  const made = twins.both(() => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return document.importNode(template.content, true).firstElementChild as Element;
  });
  twins.pair(made.plain, made.glossed);
  return made.plain;
}
