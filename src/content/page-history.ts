/** What the page did in one turn, told from its records, which say what was before and not what came of it. */
export interface PageHistory {
  readonly records: readonly MutationRecord[];
  /** The records that tell of writing in a text, splitting it included. */
  writesOf(node: Text): readonly number[];
  /** The text that the page has made of the end of another at a record, by splitting it. */
  splitAt(index: number): Text | null;
  /** Whether the page wrote a text after a record; splitting it is no writing. */
  isWrittenAfter(node: Text, index: number): boolean;
  /** What a text held right after a record. */
  textAfter(node: Text, index: number): string;
  /** Whether a node was put somewhere after a record. */
  isAddedAfter(node: Node, index: number): boolean;
  /** What a node stood in right after a record. */
  parentAfter(node: Node, index: number): Node | null;
  /** The nodes below a parent right after a record. */
  childrenAfter(parent: Node, index: number): Node[];
}

/** The records that tell of each node. */
interface RecordsOfNodes {
  readonly writes: ReadonlyMap<Node, readonly number[]>;
  readonly inside: ReadonlyMap<Node, readonly number[]>;
  readonly added: ReadonlyMap<Node, readonly number[]>;
  readonly removed: ReadonlyMap<Node, readonly number[]>;
}

const NONE: readonly number[] = [];

/** Reads a turn's records, in the order in which they came. */
export function pageHistory(records: readonly MutationRecord[]): PageHistory {
  let sorted: RecordsOfNodes | null = null;
  const recordsOf = (kind: keyof RecordsOfNodes, node: Node): readonly number[] => {
    sorted ??= sortRecords(records);
    return sorted[kind].get(node) ?? NONE;
  };
  const writesOf = (node: Text) => recordsOf('writes', node);

  const textAfter = (node: Text, index: number) => {
    const next = writesOf(node).find((write) => write > index);
    return next === undefined ? node.data : (records[next]?.oldValue ?? '');
  };

  const splitAt = (index: number): Text | null => {
    const write = records[index];
    if (write?.type !== 'characterData' || !(write.target instanceof Text)) return null;
    // Firefox puts the new node in before it cuts the old one, Chromium after.
    for (const beside of [records[index - 1], records[index + 1]]) {
      const [made] = beside?.addedNodes ?? [];
      if (beside?.previousSibling !== write.target || beside.addedNodes.length !== 1) continue;
      if (!(made instanceof Text)) continue;
      if (textAfter(write.target, index) + textAfter(made, index) === write.oldValue) return made;
    }
    return null;
  };

  return {
    records,
    writesOf,
    splitAt,
    textAfter,
    isWrittenAfter: (node, index) => writesOf(node).some((write) => write > index && splitAt(write) === null),
    isAddedAfter: (node, index) => recordsOf('added', node).some((record) => record > index),
    parentAfter(node, index) {
      const next = recordsOf('removed', node).find((record) => record > index);
      return next === undefined ? node.parentNode : (records[next]?.target ?? null);
    },
    childrenAfter(parent, index) {
      const children: Node[] = [...parent.childNodes];
      for (const later of recordsOf('inside', parent).toReversed()) {
        const record = records[later];
        if (!record || later <= index) break;
        const [first = record.nextSibling] = record.addedNodes;
        const at = first ? children.indexOf(first) : children.length;
        children.splice(at < 0 ? children.length : at, record.addedNodes.length, ...record.removedNodes);
      }
      return children;
    },
  };
}

function sortRecords(records: readonly MutationRecord[]): RecordsOfNodes {
  const writes = new Map<Node, number[]>();
  const inside = new Map<Node, number[]>();
  const added = new Map<Node, number[]>();
  const removed = new Map<Node, number[]>();
  const note = (map: Map<Node, number[]>, node: Node, index: number) => {
    const known = map.get(node);
    if (known) known.push(index);
    else map.set(node, [index]);
  };
  for (const [index, { type, target, addedNodes, removedNodes }] of records.entries()) {
    if (type === 'characterData') note(writes, target, index);
    if (type !== 'childList') continue;
    note(inside, target, index);
    for (const node of addedNodes) note(added, node, index);
    for (const node of removedNodes) note(removed, node, index);
  }
  return { writes, inside, added, removed };
}
