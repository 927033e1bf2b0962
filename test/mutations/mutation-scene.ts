// Where a random mutation happens, and what it may take and put there.
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

/** Two places in a row of things, in their order. */
export function placesIn(length: number, random: Random): [from: number, to: number] {
  const [one, other] = [random.below(length + 1), random.below(length + 1)];
  return [Math.min(one, other), Math.max(one, other)];
}

function heldBelow({ here, twins }: Scene, what: number): Node[] {
  const walker = document.createTreeWalker(here, what);
  const nodes: Node[] = [];
  while (walker.nextNode()) if (twins.isHeld(walker.currentNode)) nodes.push(walker.currentNode);
  return nodes;
}

/** Does something to a text of the section; says what, or null if there is none. */
export function onText(scene: Scene, act: (text: Text) => string | null): string | null {
  const text = scene.random.of(heldBelow(scene, NodeFilter.SHOW_TEXT)) as Text | undefined;
  const before = text && JSON.stringify(text.data);
  const done = text ? act(text) : null;
  return done === null ? null : `${before} ${done}`;
}

/** An element of the section. */
export function anElement(scene: Scene): Element | undefined {
  return scene.random.of(heldBelow(scene, NodeFilter.SHOW_ELEMENT)) as Element | undefined;
}

/** Does something to an element of the section; says what, or null if there is none. */
export function onElement(scene: Scene, act: (element: Element) => string | null): string | null {
  const element = anElement(scene);
  const before = element && inWords(element);
  const done = element ? act(element) : null;
  return done === null ? null : `${before} ${done}`;
}

/** Does something to a text or an element of the section; says what, or null if there is none. */
export function onNode(scene: Scene, act: (node: ChildNode) => string | null): string | null {
  const kind = scene.random.percent(65) ? NodeFilter.SHOW_TEXT : NodeFilter.SHOW_ELEMENT;
  const node = scene.random.of(heldBelow(scene, kind)) as ChildNode | undefined;
  const before = node && inWords(node);
  const done = node ? act(node) : null;
  return done === null ? null : `${before} ${done}`;
}

/** A place in the other section where a node may go: a parent, and the node before which it is put. */
export function aPlace({ twins, random, there }: Scene): { parent: Element; before: ChildNode | null } {
  const elements = [...there.querySelectorAll('*')].filter((element) => twins.isHeld(element));
  const parent = random.of(elements) ?? there;
  const held = [...parent.childNodes].filter((node) => twins.isHeld(node));
  return { parent, before: random.percent(30) ? null : (random.of(held) ?? null) };
}

/** Puts a node to a place, in one of the ways that there are. */
export function place(scene: Scene, node: ChildNode): string {
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
  const where = before ? `${way === 1 ? 'after' : 'before'} ${inWords(before)} in` : 'at the end of';
  return `${where} ${inWords(parent)}`;
}

/**
 * How a node is named in a report. Not by its HTML: to read that has Chromium write the attribute "style" down, in this tree
 * alone, and so changes where it stands among those that come later.
 */
export function inWords(node: Node): string {
  if (!(node instanceof Element)) return JSON.stringify(node.nodeValue);
  const { localName, classList, textContent } = node;
  return `<${[localName, ...classList].join('.')}>${textContent}</${localName}>`;
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
