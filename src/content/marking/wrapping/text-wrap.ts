// One text node of the page that mark.js has wrapped, and the way back.
import { dissolve } from './foreign-marks.ts';
import { keepSelection } from './keep-selection.ts';

/** What wrapping made of one text node of the page. */
export interface TextWrap {
  /** The page's own node: it keeps the text before the first mark, or stands in the mark where that is all of it. */
  readonly own: Text;
  /** What now holds its text, in order: the node where it keeps some, marks, and the texts between and behind them. */
  readonly parts: readonly ChildNode[];
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
