// The element of a pinned card: made as the popover is, with a head, and with what the popover shows of a term.
import { languageOfMessages, message } from '../../browser/shared/i18n.ts';
import { popoverScale } from '../../core/popover/popover-look.ts';
import { themeBehind } from '../overlay/page-theme.ts';
import type { PinnedTerm, PinTools } from '../popover/pin-terms.ts';
import type { PopoverHost } from '../popover/popover-host.ts';
import { cardHead } from './card-head.ts';
import pinStyle from './pins.css?inline';

/** The element of a card, in no document yet. */
export interface CardElement extends Pick<PopoverHost, 'element' | 'root' | 'fit' | 'height' | 'put'> {
  /** By what the reader moves it. */
  readonly handle: HTMLElement;
  /** Returns how large its reader wants it: 1 as it is by default. */
  scale(): number;
  /** Makes it look as its reader wants by now. */
  dress(): void;
  /** Has screen readers say that it is there. */
  announce(): void;
  /** Takes away what it shows. */
  empty(): void;
}

/** Makes the card of a term; `onClose` is called by its button. */
export function cardElement(pinned: PinnedTerm, tools: PinTools, onClose: () => void): CardElement {
  const { makeHost, show, reader } = tools;
  const { mark, term } = pinned;
  // It is over no line that is read, and may be as high as its definition wants.
  const { element, root, fit, height, put, dress } = makeHost(Number.POSITIVE_INFINITY);
  const { handle, putInto } = cardHead(term.name, onClose);
  const content = document.createElement('div');
  const spoken = spokenNote();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pinStyle);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  root.append(content, spoken);
  show(content, pinned, (head) => head && putInto(head));

  const scale = () => popoverScale(reader.facts().popoverSize);
  return {
    ...{ element, root, fit, height, put, handle, scale },
    dress() {
      const { popoverTheme } = reader.facts();
      dress(scale(), popoverTheme === 'page' ? themeBehind(mark.element) : popoverTheme);
    },
    announce() {
      // What is in a live region from the start is not read out.
      requestAnimationFrame(() => {
        spoken.textContent = message('pinned', { term: term.name });
      });
    },
    empty: () => show(content, null, () => undefined),
  };
}

function spokenNote(): HTMLElement {
  const note = document.createElement('p');
  note.className = 'spoken';
  note.role = 'status';
  return Object.assign(note, languageOfMessages());
}
