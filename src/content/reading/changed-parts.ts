// Tells which parts of a page a change of its nodes asks to read again.
import { isOurs } from '../../core/marking/own-elements.ts';
import { blockElementOf, isInline } from './text-blocks.ts';

/**
 * Returns the parts of the page to read again after a change of its nodes: blocks that were added; and where text or
 * inline elements came, went or now stand side by side, the element around them.
 */
export function changedParts({
  target,
  addedNodes,
  removedNodes,
  previousSibling,
  nextSibling,
}: MutationRecord): Node[] {
  const added: Node[] = [];
  for (const node of addedNodes) {
    if (!isReadable(node)) continue;
    if (isInLine(node)) return [target];
    added.push(node);
  }
  if (added.length === 0 && !hasReadable(removedNodes)) return added;
  // A block between blocks leaves no trace.
  const joins =
    isInLine(target) ||
    isInLineNear(previousSibling, target, 'previousSibling') ||
    isInLineNear(nextSibling, target, 'nextSibling');
  return joins ? [target] : added;
}

function hasReadable(nodes: NodeList): boolean {
  for (const node of nodes) if (isReadable(node)) return true;
  return false;
}

/** Whether a node that came or went can hold text to read. */
function isReadable(node: Node): boolean {
  return node instanceof Text ? /\S/.test(node.data) : node instanceof Element && !isOurs(node);
}

/** Whether a node is part of a line, not a block of its own. */
function isInLine(node: Node): boolean {
  return node instanceof Element ? isInline(node) : node instanceof Text;
}

/** Whether text or an inline element stands beside a change. Later changes may hide it; then it counts as such. */
function isInLineNear(beside: Node | null, target: Node, way: 'previousSibling' | 'nextSibling'): boolean {
  for (let at = beside; at; at = at[way]) {
    if (at.parentNode !== target) return true;
    if (isReadable(at)) return isInLine(at);
  }
  return false;
}

/**
 * Returns what to read for a part: a shadow root, or the element whose text is whole blocks; null for what is gone or
 * ours.
 */
export function readablePart(node: Node): Element | ShadowRoot | null {
  if (node instanceof ShadowRoot) return node.isConnected ? node : null;
  const element = blockElementOf(node);
  return element?.isConnected && !isOurs(element) ? element : null;
}
