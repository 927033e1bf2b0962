import type { PageHistory } from './page-history.ts';
import { removePieces, type TextWrap, writeText } from './text-wrap.ts';

/** Finds the wrap of which a node is a part. */
export type WrapOf = (node: Node) => TextWrap | undefined;

/**
 * Where the page has called `normalize`, joins its text nodes as they would have been joined without our marks between
 * them. Gives the wraps that it has taken apart.
 */
export function joinNormalised(history: PageHistory, wrapOf: WrapOf): TextWrap[] {
  const joined: TextWrap[] = [];
  for (const [parent, index] of normalisedParents(history, wrapOf)) {
    let run: ChildNode[] = [];
    for (const child of [...history.childrenAfter(parent, index), null]) {
      if (child && (child instanceof Text || wrapOf(child))) run.push(child as ChildNode);
      else {
        joined.push(...joinRun(run, index, history, wrapOf));
        run = [];
      }
    }
  }
  return joined;
}

/** The parents in which the page has joined texts or dropped empty ones beside marks, each with the last record of it. */
function normalisedParents(history: PageHistory, wrapOf: WrapOf): Map<Node, number> {
  const ends = new Map<Node, number>();
  const takenFrom = new Set<Node>();
  for (const [index, record] of history.records.entries()) {
    const { target, addedNodes, removedNodes, previousSibling } = record;
    const [removed] = removedNodes;
    if (!removed || removedNodes.length !== 1 || addedNodes.length > 0) continue;
    if (!(removed instanceof Text)) {
      // Who takes nodes out one by one has found our marks among them; normalize leaves them.
      if (wrapOf(removed)) takenFrom.add(target);
      continue;
    }
    const [inside, around] = [wrapOf(removed), wrapOf(target)];
    const before = previousSibling && wrapOf(previousSibling);
    if (!inside && !around && !before && !ends.has(target)) continue;
    const isEmpty = history.textAfter(removed, index) === '';
    if (around && isEmpty) {
      const parent = history.parentAfter(target, index);
      if (parent) ends.set(parent, index);
    } else if (
      isEmpty
        ? ends.has(target) || isOurEnd(removed, previousSibling, inside)
        : isJoined(record, index, history)
    )
      ends.set(target, index);
  }
  for (const [parent, index] of ends)
    if (takenFrom.has(parent) || !isNormal(history, parent, index)) ends.delete(parent);
  return ends;
}

/** Whether a text was ours and stood behind what we had put before it. */
function isOurEnd(removed: Text, before: Node | null, wrap: TextWrap | undefined): boolean {
  if (!wrap || removed === wrap.own) return false;
  return wrap.parts[wrap.parts.indexOf(removed) - 1] === before;
}

/** Whether a text that was removed has been added to the text before it. */
function isJoined(
  { removedNodes: [removed], previousSibling: before }: MutationRecord,
  index: number,
  history: PageHistory,
): boolean {
  if (!(removed instanceof Text && before instanceof Text)) return false;
  const write = history.writesOf(before).findLast((each) => each < index);
  if (write === undefined) return false;
  const was = history.records[write]?.oldValue ?? '';
  const is = history.textAfter(before, write);
  return is.startsWith(was) && is.slice(was.length).includes(history.textAfter(removed, index));
}

/** Whether no text below a parent was empty or beside another. */
function isNormal(history: PageHistory, parent: Node, index: number): boolean {
  const children = history.childrenAfter(parent, index);
  return children.every(
    (child, place) =>
      !(child instanceof Text) ||
      (history.textAfter(child, index) !== '' && !(children[place + 1] instanceof Text)),
  );
}

/** Joins the texts of the page in a run of texts and marks, as it was after a record. */
function joinRun(run: readonly ChildNode[], index: number, history: PageHistory, wrapOf: WrapOf): TextWrap[] {
  const inside = new Set<TextWrap>();
  const held = new Set<Text>();
  for (const node of run) {
    const wrap = wrapOf(node);
    if (wrap) inside.add(wrap);
    // Where a match begins a text, its node is empty meanwhile: it was dropped for that.
    if (wrap?.seen === '' && node === wrap.parts[1]) held.add(wrap.own);
    else if (node instanceof Text && (!wrap || node === wrap.own)) held.add(node);
  }
  const [first] = held;
  if (inside.size === 0 || !first) return [];
  const whole = run
    .map((node) => (node instanceof Text ? history.textAfter(node, index) : node.textContent))
    .join('');
  const [anchor] = run;
  if (!first.parentNode && anchor?.parentNode && !history.isAddedAfter(first, index)) anchor.before(first);
  for (const wrap of inside) {
    removePieces(wrap);
    if (wrap.own !== first && !history.isWrittenAfter(wrap.own, index)) writeText(wrap.own, wrap.original);
  }
  for (const node of held) if (node !== first && !history.isAddedAfter(node, index)) node.remove();
  if (!history.isWrittenAfter(first, index)) writeText(first, whole);
  return [...inside];
}
