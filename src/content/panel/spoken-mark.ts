// Has a screen reader say what a mark means that opened in the panel beside the page, where nothing comes over the text.
import { languageOfMessages, message } from '../../browser/shared/i18n.ts';
import type { ExplainedTerm } from '../../core/glossary/explained-term.ts';
import { inlineText } from '../../core/glossary/prose-text.ts';
import { onAbort } from '../../core/lifetime/on-abort.ts';
import { SPOKEN } from '../../core/marking/own-elements.ts';
import { listenFirst } from '../dom/listen-first.ts';
import type { Mark } from '../marking/highlighter.ts';
import { modalAround } from '../overlay/find-popover-home.ts';
import { makeOwnHost } from '../overlay/own-host.ts';
import { putQuietly } from '../overlay/quiet-place.ts';

/** Seen by nobody, nor copied. */
const STYLE = `
p {
  position: fixed;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  user-select: none;
}`;

/** What the part gives that has terms read out. */
export interface SpokenPart {
  readonly spokenMark: typeof spokenMark;
}

/** What there is to say of a mark. */
interface Spoken {
  /** The likeliest of its terms; none where the page alone explains it. */
  readonly term: ExplainedTerm | undefined;
  /** What the page itself says that it stands for. */
  readonly long: string | undefined;
}

/**
 * Returns what has a mark read out, once what else is being said is over, until the signal aborts. The element goes with what the
 * reader does next: a search in the page is to find no text that nobody sees.
 */
export function spokenMark(signal: AbortSignal): (mark: Mark, spoken: Spoken) => void {
  let end: (() => void) | null = null;
  const clear = () => {
    end?.();
    end = null;
  };
  for (const kind of ['keydown', 'pointerdown'] as const) listenFirst(kind, signal, clear);
  onAbort(signal, clear);
  return (mark, { term, long }) => {
    clear();
    if (signal.aborted) return;
    const { element, root } = makeOwnHost(SPOKEN, STYLE);
    element.style.display = 'contents';
    const note = Object.assign(document.createElement('p'), languageOfMessages());
    note.role = 'status';
    root.append(note);
    const modal = modalAround(mark.node);
    putQuietly(element, modal?.shadowRoot ?? modal ?? document.documentElement, mark.node);
    end = () => element.remove();
    // What is in a live region from the start is not read out.
    requestAnimationFrame(() => {
      const definition = document.createElement('span');
      definition.lang = 'en';
      if (term) definition.textContent = `${term.name}: ${inlineText(term.definition)}`;
      note.append(
        long ? `${message('ownWords', { words: long })} ` : '',
        definition,
        ` ${message('isInPanel')}`,
      );
    });
  };
}
