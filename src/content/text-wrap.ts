import type { PageHistory } from './page-history.ts';

/** What wrapping made of one text node of the page. */
export interface TextWrap {
  /** The page's own node, which keeps the text before the first mark. */
  readonly own: Text;
  /** What it held, and holds again afterwards. */
  readonly original: string;
  /** What it holds while it is split. */
  readonly seen: string;
  /** The node and what is ours behind it: a mark and the text behind that, in turns. */
  readonly parts: readonly ChildNode[];
  /** What each of the parts holds. */
  readonly texts: readonly string[];
}

/** Whether the page has left a wrap as we made it. */
export function isIntact({ own, seen, parts, texts }: TextWrap): boolean {
  if (own.data !== seen || !own.parentNode) return false;
  return parts.every(
    (part, index) =>
      part.textContent === texts[index] && (index === 0 || parts[index - 1]?.nextSibling === part),
  );
}

/** Takes away what is ours, and gives the node back all its text. */
export function unwrap(wrap: TextWrap): void {
  removePieces(wrap);
  writeText(wrap.own, wrap.original);
}

/** Takes a wrap apart in the way that keeps what the page has done to its text. */
export function unwrapAsChanged(wrap: TextWrap, history: PageHistory): void {
  const { own, seen, parts, texts } = wrap;
  // A part that the page has changed in its place is as the page made it; one that it has taken away went for being ours.
  const now = parts.map((part, index) =>
    own.isConnected && part.parentNode === own.parentNode ? part.textContent : texts[index],
  );
  const isChangedUntold = own.data !== seen && history.writesOf(own).length === 0;
  const end = isChangedUntold ? null : endOf(own, history);
  removePieces(wrap);
  end?.appendData(now.slice(1).join(''));
}

/** The last of the nodes into which the page has split a text; null where it has written the one that was the last. */
function endOf(own: Text, history: PageHistory): Text | null {
  let end: Text | null = own;
  let last = -1;
  while (end) {
    const next = history.writesOf(end).find((write) => write > last);
    if (next === undefined) return end;
    end = history.splitAt(next);
    last = next;
  }
  return null;
}

/** Takes away what is ours. */
export function removePieces({ own, parts }: TextWrap): void {
  for (const part of parts) if (part !== own) part.remove();
}

/** Writes a text; where it only grows, the page's ranges in it stay where they are. */
export function writeText(node: Text, text: string): void {
  if (node.data === text) return;
  if (text.startsWith(node.data)) node.appendData(text.slice(node.data.length));
  else node.data = text;
}
