// One text node of the page that mark.js has split, and the two ways back.
import { dissolve } from './foreign-marks.ts';
import { keepSelection } from './keep-selection.ts';

/** What wrapping made of one text node of the page. */
export interface TextWrap {
  /** The page's own node, which keeps the text before the first mark. */
  readonly own: Text;
  /** What it held, and holds again when it is joined. */
  readonly original: string;
  /** The node and what is ours behind it: marks, and the texts between and behind them. */
  readonly parts: readonly ChildNode[];
}

/**
 * Joins a text again: its node gets all its text back, and the pieces go. Only where nobody else can hold a piece: in a
 * document that is known to be still.
 */
export function joinWrap({ own, original, parts }: TextWrap): void {
  keepSelection({ own, parts }, () => {
    for (const part of parts) if (part !== own) part.remove();
    // Where the text only grows, the page's ranges in it stay where they are.
    if (original.startsWith(own.data)) own.appendData(original.slice(own.data.length));
    else own.data = original;
    return { own, parts: [own] };
  });
}

/**
 * Takes our elements away, and leaves every piece of text where it is, with what anyone has made of it: a translator may
 * have read it, and write into it later. Gives a piece that is on the page: its own node may have been taken out since.
 */
export function dissolveWrap({ own, parts }: TextWrap): Node {
  const pieces = parts.flatMap((part) => (part instanceof Text ? [part] : [...part.childNodes]));
  keepSelection({ own, parts }, () => {
    for (const part of parts) if (part instanceof Element) dissolve(part);
    return { own, parts: pieces };
  });
  return pieces.find((piece) => piece.isConnected) ?? own;
}
