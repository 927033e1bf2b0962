// Marks terms in a text of our own windows by mark.js.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { MARK } from '../core/marking/own-elements.ts';
import { openAtRest } from './open-at-rest.ts';
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
  readonly onOpen?: (id: string, mark: HTMLElement) => void;
  /** Whether a mark opens already when the pointer rests on it, or the focus comes to it. */
  readonly opensAtRest?: boolean;
}

/**
 * Shows a text with its terms marked, in an element that Preact sees as empty: mark.js splits text nodes, and Preact
 * writes to those that it has made. Whenever text or marks change, all of its content is replaced.
 */
export function MarkedText({ text, matches, onOpen, opensAtRest = false }: Props) {
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
      const openThis = () => open.current?.(id, mark);
      if (opensAtRest) openAtRest(mark, openThis);
      mark.addEventListener('click', openThis);
      mark.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        openThis();
      });
    });
  }, [text, matches, opensAtRest]);

  return <span ref={holder} />;
}
