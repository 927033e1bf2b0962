import { randomBlock, randomInline, randomInlineTag, randomText } from './random-text.ts';
import type { Random } from './seeded-random.ts';
import type { Twins } from './twins.ts';

/** Where a mutation happens. Nodes are named by the plain tree. */
export interface Scene {
  readonly twins: Twins;
  readonly random: Random;
  /** The section that changes. */
  readonly here: Element;
  /** The section to which something may go; perhaps the same. */
  readonly there: Element;
  /** What the page has taken out and still holds. */
  readonly kept: ChildNode[];
}

/** One way in which a page changes; says what it has done, or null where it found nothing to do it to. */
export interface PageMutation {
  /** How often it happens, beside the others. */
  readonly weight: number;
  /** Whether what it does depends on text that it reads in the page: on what the page sees, not on what it knows. */
  readonly reads?: true;
  /** Whether nothing else happens there in the same task: nothing tells that a node goes which has just been dropped. */
  readonly isLast?: true;
  run(scene: Scene): string | null;
}

export const PAGE_MUTATIONS: Readonly<Record<string, PageMutation>> = {
  'write a text': {
    weight: 8,
    run: (scene) =>
      onText(scene, (text) => {
        const data = randomText(scene.random);
        scene.twins.both((own) => {
          own(text).data = data;
        });
        return JSON.stringify(data);
      }),
  },
  'write a part of what a text was': {
    weight: 5,
    run: (scene) =>
      onText(scene, (text) => {
        const [from, to] = placesIn(text.length, scene.random);
        const data = scene.random.percent(50) ? text.data.slice(0, to) : text.data.slice(from, to);
        scene.twins.both((own) => {
          own(text).nodeValue = data;
        });
        return JSON.stringify(data);
      }),
  },
  'write the first text of an element': {
    weight: 4,
    reads: true,
    run: (scene) =>
      onElement(scene, (element) => {
        const data = randomText(scene.random);
        if (!(element.firstChild instanceof Text)) return null;
        // Some frameworks find a text so, each time that they write it.
        scene.twins.both((own) => Object.assign(own(element).firstChild ?? {}, { data }));
        return JSON.stringify(data);
      }),
  },
  'edit a text at a place': {
    weight: 8,
    run: (scene) =>
      onText(scene, (text) => {
        const seen = scene.twins.twinOf(text);
        const isWhole = seen.data === text.data;
        const [from, to] = placesIn(seen.length, scene.random);
        const added = randomText(scene.random);
        const edit = scene.random.of<(node: Text) => void>([
          (node) => node.insertData(from, added),
          (node) => node.deleteData(from, to - from),
          (node) => node.replaceData(from, to - from, added),
          (node) => node.appendData(added),
        ]);
        edit?.(seen);
        // In a text that is split the page edits what it sees of it, and that is what it has written.
        if (isWhole) edit?.(text);
        else text.data = seen.data;
        return `${from} to ${to}, ${JSON.stringify(added)}, now ${JSON.stringify(text.data)}`;
      }),
  },
  'split a text': {
    weight: 8,
    reads: true,
    run: (scene) =>
      onText(scene, (text) => {
        const seen = scene.twins.twinOf(text);
        const at = scene.random.below(seen.length + 1);
        const behind = seen.splitText(at);
        scene.twins.pairText(text.splitText(at), behind);
        return `at ${at}`;
      }),
  },
  'join a text with those beside it': {
    weight: 4,
    reads: true,
    run: (scene) =>
      onText(scene, (text) => {
        const beside = textsBeside(text).filter((node) => scene.twins.isHeld(node));
        const data = scene.twins.twinOf(text).wholeText;
        if (data !== text.wholeText) return null;
        scene.twins.both((own) => {
          own(text).data = data;
          for (const node of beside) own(node).remove();
        });
        scene.kept.push(...beside);
        return JSON.stringify(data);
      }),
  },
  normalise: {
    weight: 8,
    reads: true,
    isLast: true,
    run: (scene) => {
      const element = scene.random.percent(30) ? scene.here : anElement(scene);
      if (!element) return null;
      scene.twins.both((own) => own(element).normalize());
      return element.outerHTML;
    },
  },
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
      return node ? `${textOrHtml(node)} ${place(scene, node)}` : null;
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
        return `to ${textOrHtml(to.parent)}`;
      }),
  },
  'write the HTML of an element': {
    weight: 5,
    run: (scene) =>
      onElement(scene, (element) => {
        const html = randomInline(scene.random);
        scene.twins.both((own) => {
          own(element).innerHTML = html;
        });
        scene.twins.pair(element, scene.twins.twinOf(element));
        return html;
      }),
  },
  'read the HTML of an element and write it back': {
    weight: 6,
    reads: true,
    run: (scene) =>
      onElement(scene, (element) => {
        const isWhole = scene.random.percent(30) && isReadAsOne(element);
        const parents = scene.twins.both((own) => own(element).parentElement as Element);
        const index = [...parents.plain.children].indexOf(element);
        const glossed = scene.twins.twinOf(element);
        const before = glossed.previousElementSibling;
        for (const each of [glossed, element]) {
          const { innerHTML, outerHTML } = each;
          if (isWhole) each.outerHTML = outerHTML;
          else each.innerHTML = innerHTML;
        }
        const [plain, other] = isWhole
          ? [
              parents.plain.children[index],
              before ? before.nextElementSibling : parents.glossed.firstElementChild,
            ]
          : [element, glossed];
        if (plain && other) scene.twins.pairLater(plain, other);
        return isWhole ? 'with its tags' : '';
      }),
  },
  'write the text of an element': {
    weight: 4,
    run: (scene) =>
      onElement(scene, (element) => {
        const text = randomText(scene.random);
        scene.twins.both((own) => {
          own(element).textContent = text;
        });
        scene.twins.pair(element, scene.twins.twinOf(element));
        return JSON.stringify(text);
      }),
  },
  'read the text of an element and write it back': {
    weight: 2,
    reads: true,
    run: (scene) =>
      onElement(scene, (element) => {
        scene.twins.both((own) => {
          const each = own(element);
          each.textContent = `${each.textContent}`;
        });
        scene.twins.pair(element, scene.twins.twinOf(element));
        return '';
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
      return order.map(textOrHtml).join(' | ');
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
        return left.map(textOrHtml).join(' | ');
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
          // All up to the next node that the page knows: what is behind the last one is of its text.
          if (next) range.setEndBefore(own(next));
          else range.setEnd(own(element), own(element).childNodes.length);
          own(goal.parent).insertBefore(range.extractContents(), goal.before && own(goal.before));
        });
        return `${textOrHtml(first)} to ${textOrHtml(last)}`;
      }),
  },
  'let text be written in, or no longer': {
    weight: 4,
    run: (scene) =>
      onElement(scene, (element) => {
        const [name, value] = scene.random.of([
          ['contenteditable', 'true'],
          ['data-gloss', 'off'],
          ['translate', 'no'],
          ['inert', ''],
          ['role', 'textbox'],
          ['class', 'notranslate'],
          ['lang', 'de'],
        ]) ?? ['lang', ''];
        const isOn = element.getAttribute(name) === value;
        scene.twins.both((own) => {
          if (isOn) own(element).removeAttribute(name);
          else own(element).setAttribute(name, value);
        });
        return `${isOn ? 'no ' : ''}${name}="${value}"`;
      }),
  },
};

/** Whether a browser reads an element's HTML as that one element: not a paragraph in a paragraph. */
function isReadAsOne({ outerHTML, parentNode }: Element): boolean {
  const parent = parentNode?.cloneNode(false) as Element;
  parent.innerHTML = outerHTML;
  return parent.childNodes.length === 1;
}

function makeElement(twins: Twins, html: string): Element {
  const made = twins.both(() => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return document.importNode(template.content, true).firstElementChild as Element;
  });
  twins.pair(made.plain, made.glossed);
  return made.plain;
}

/** Two places in a row of things, in their order. */
function placesIn(length: number, random: Random): [from: number, to: number] {
  const [one, other] = [random.below(length + 1), random.below(length + 1)];
  return [Math.min(one, other), Math.max(one, other)];
}

function heldBelow({ here, twins }: Scene, what: number): Node[] {
  const walker = document.createTreeWalker(here, what);
  const nodes: Node[] = [];
  while (walker.nextNode()) if (twins.isHeld(walker.currentNode)) nodes.push(walker.currentNode);
  return nodes;
}

function onText(scene: Scene, act: (text: Text) => string | null): string | null {
  const text = scene.random.of(heldBelow(scene, NodeFilter.SHOW_TEXT)) as Text | undefined;
  const before = text && JSON.stringify(text.data);
  const done = text ? act(text) : null;
  return done === null ? null : `${before} ${done}`;
}

function anElement(scene: Scene): Element | undefined {
  return scene.random.of(heldBelow(scene, NodeFilter.SHOW_ELEMENT)) as Element | undefined;
}

function onElement(scene: Scene, act: (element: Element) => string | null): string | null {
  const element = anElement(scene);
  const before = element?.outerHTML;
  const done = element ? act(element) : null;
  return done === null ? null : `${before} ${done}`;
}

function onNode(scene: Scene, act: (node: ChildNode) => string | null): string | null {
  const kind = scene.random.percent(65) ? NodeFilter.SHOW_TEXT : NodeFilter.SHOW_ELEMENT;
  const node = scene.random.of(heldBelow(scene, kind)) as ChildNode | undefined;
  const before = node && textOrHtml(node);
  const done = node ? act(node) : null;
  return done === null ? null : `${before} ${done}`;
}

function textsBeside(text: Text): Text[] {
  const found: Text[] = [];
  for (const way of ['previousSibling', 'nextSibling'] as const)
    for (let at = text[way]; at instanceof Text; at = at[way]) found.push(at);
  return found;
}

/** A place in the other section where a node may go: a parent, and the node before which it is put. */
function aPlace({ twins, random, there }: Scene): { parent: Element; before: ChildNode | null } {
  const elements = [...there.querySelectorAll('*')].filter((element) => twins.isHeld(element));
  const parent = random.of(elements) ?? there;
  const held = [...parent.childNodes].filter((node) => twins.isHeld(node));
  return { parent, before: random.percent(30) ? null : (random.of(held) ?? null) };
}

/** Puts a node to a place, in one of the ways that there are. */
function place(scene: Scene, node: ChildNode): string {
  const to = aPlace(scene);
  if (node.contains(to.parent)) return 'stays, as it would stand in itself';
  const { parent } = to;
  const before = to.before === node ? null : to.before;
  const way = before ? scene.random.below(3) : 3;
  scene.twins.both((own) => {
    if (before && way === 0) own(before).before(own(node));
    else if (before && way === 1) own(before).after(own(node));
    else own(parent).insertBefore(own(node), before && own(before));
  });
  const where = before ? `${way === 1 ? 'after' : 'before'} ${textOrHtml(before)} in` : 'at the end of';
  return `${where} ${textOrHtml(parent)}`;
}

function textOrHtml(node: Node): string {
  return node instanceof Element ? node.outerHTML : JSON.stringify(node.nodeValue);
}
