// Marks terms in a text of our own windows by mark.js.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { MARK } from '../core/marking/own-elements.ts';
import { wrapRanges } from './wrap-ranges.ts';

/** A term in a text; offsets end exclusive. */
export interface TextMatch {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
}

interface Props {
  readonly text: string;
  readonly matches: readonly TextMatch[];
  /** Opens the likeliest term of a mark; left out where marks are only to be looked at. */
  readonly onOpen?: (id: string) => void;
}

/**
 * Shows a text with its terms marked, in an element that Preact sees as empty: mark.js splits text nodes, and Preact
 * writes to those that it has made. Whenever text or marks change, all of its content is replaced.
 */
export function MarkedText({ text, matches, onOpen }: Props) {
  const holder = useRef<HTMLSpanElement>(null);
  const open = useRef(onOpen);
  open.current = onOpen;

  useLayoutEffect(() => {
    const node = document.createTextNode(text);
    holder.current?.replaceChildren(node);
    wrapRanges(node, matches, MARK, (mark, { ids: [id] }) => {
      if (id === undefined || !open.current) return;
      mark.tabIndex = 0;
      mark.setAttribute('role', 'button');
      mark.addEventListener('click', () => open.current?.(id));
      mark.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open.current?.(id);
      });
    });
  }, [text, matches]);

  return <span ref={holder} />;
}
