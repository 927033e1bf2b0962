// Keeps the reader's selection in place while our elements are removed.

/** A text of the page as it stands in the document: its node, and with it what we have put beside it, in order. */
export interface TextSpan {
  readonly own: Text;
  readonly parts: readonly ChildNode[];
}

/**
 * Makes a change that removes our elements from a text, and leaves the reader's selection where it was in that text:
 * the browser moves its ends out of what is wrapped or removed. `change` returns the span as it is afterwards.
 */
export function keepSelection(before: TextSpan, change: () => TextSpan): void {
  const selection = mayEndIn(before) ? selectionAt(before.own) : null;
  if (!selection) {
    change();
    return;
  }
  ends = null;
  const anchor = offsetIn(before, selection.anchorNode, selection.anchorOffset);
  const focus = offsetIn(before, selection.focusNode, selection.focusOffset);
  const after = change();
  if (anchor === null && focus === null) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!anchorNode || !focusNode) return;
  const isAnchorKept = anchor === null || offsetIn(after, anchorNode, anchorOffset) === anchor;
  const isFocusKept = focus === null || offsetIn(after, focusNode, focusOffset) === focus;
  if (isAnchorKept && isFocusKept) return;
  const [fromNode, from] = isAnchorKept ? [anchorNode, anchorOffset] : placeIn(after, anchor);
  const [toNode, to] = isFocusKept ? [focusNode, focusOffset] : placeIn(after, focus);
  selection.setBaseAndExtent(fromNode, from, toNode, to);
}

/** Returns the selection that may end in a text node; null if there is none, or none that may be touched. */
function selectionAt(node: Text): Selection | null {
  const selection = document.getSelection();
  const { activeElement } = document;
  // The caret of a control is reported as a place beside the control; setting that would move the caret out of it.
  if (activeElement?.shadowRoot || activeElement?.matches('input, textarea, select, iframe')) return null;
  const root = node.getRootNode() as (Document | ShadowRoot) & { getSelection?: () => Selection | null };
  const own = root === document || !root.getSelection ? selection : root.getSelection();
  return own?.rangeCount === 1 ? own : null;
}

/** Where the selection ends, asked once a task: after each change, Chromium lays out the page again to answer. */
let ends: readonly Node[] | null = null;

function selectionEnds(): readonly Node[] {
  if (ends === null) {
    const { anchorNode, focusNode } = document.getSelection() ?? {};
    ends = [anchorNode, focusNode].filter((node) => node instanceof Node);
    queueMicrotask(() => {
      ends = null;
    });
  }
  return ends;
}

/** Whether an end of the selection may lie in a span; for a shadow tree, the document tells too little to say no. */
function mayEndIn({ own, parts }: TextSpan): boolean {
  const nodes = selectionEnds();
  if (nodes.length === 0) return false;
  return (
    own.getRootNode() !== document ||
    nodes.some((node) => node === own.parentNode || parts.some((part) => part.contains(node)))
  );
}

/** Returns how far into a span's text a place is; null for a place outside. */
function offsetIn({ own, parts }: TextSpan, node: Node | null, offset: number): number | null {
  if (!node) return null;
  const inside = node === own.parentNode ? null : node;
  const next = inside ? null : (node.childNodes[offset] ?? null);
  let length = 0;
  for (const part of parts) {
    if (inside && (part === inside || part.contains(inside))) {
      // A mark holds one text node, and perhaps an empty one: any other place in it is its start or its end.
      const isText = inside instanceof Text && inside.data !== '';
      return length + (isText ? offset : offset > 0 ? (part.textContent?.length ?? 0) : 0);
    }
    // A place before all of it is outside: the browser keeps it there.
    if (next === part && part !== parts[0]) return length;
    length += part.textContent?.length ?? 0;
  }
  return null;
}

/** Returns the place at an offset in a span's text. */
function placeIn({ own, parts }: TextSpan, offset: number): [Text, number] {
  let left = offset;
  for (const part of parts) {
    const text = part instanceof Text ? part : part.firstChild;
    if (!(text instanceof Text)) continue;
    if (left <= text.data.length) return [text, left];
    left -= text.data.length;
  }
  return [own, own.data.length];
}
