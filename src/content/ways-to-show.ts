import { type PaintReason, reasonToPaint } from '../core/choose-highlighter.ts';
import { type Mark, type MarkRange, rangesByNode } from './highlighter.ts';
import { blockElementOf, crossesBox, type TextBlock } from './page-text.ts';
import type { Survey } from './surroundings.ts';

/** What is to be shown in a text node, and how: painted for a reason, else wrapped. */
export type WayToShow = readonly [node: Text, ranges: readonly MarkRange[], reason: PaintReason];

/** How to show the matches of a block. Asks for boxes: before any change. */
export function waysToShow(
  survey: Survey,
  block: TextBlock,
  matches: readonly { readonly start: number; readonly end: number; readonly ids: readonly string[] }[],
): WayToShow[] {
  const around = survey.around(block);
  const whole = matches.filter(({ start, end }) => !crossesBox(block, start, end));
  return [...rangesByNode(block, whole)].flatMap(([node, ranges]) => {
    const holder = holderOf(node);
    return holder ? [[node, ranges, reasonToPaint(around(holder))] as const] : [];
  });
}

/** The elements with a block in which a wrap would show by now; yields where it may be interrupted. */
export function* outgrownBlocks(survey: Survey, marks: Iterable<Mark>): Generator<void, Element[]> {
  const wrapped = new Map<Element, Set<Element>>();
  for (const { element, painted } of marks) {
    const holder = painted ? null : holderOf(element);
    const block = holder && blockElementOf(element);
    if (block) wrapped.set(block, (wrapped.get(block) ?? new Set()).add(holder));
  }
  const outgrown: Element[] = [];
  for (const [block, holders] of wrapped) {
    const around = survey.aroundTextsOf(block);
    if ([...holders].some((holder) => reasonToPaint(around(holder)) !== null)) outgrown.push(block);
    yield;
  }
  return outgrown;
}

/** The element in which a node stands; of one at the top of a shadow tree, its host. */
function holderOf(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
