// Takes the reader to the place where the page explains a mark, and back.
import { type ComponentChild, h } from 'preact';
import { scrollToText } from '../dom/scroll-to-text.ts';
import type { Mark } from '../marking/highlighter.ts';
import type { DefinedText } from './defined-text.ts';
import { WayBack } from './OwnWords.tsx';
import type { PageWords } from './page-words.ts';

/** What a visit needs of the popover and of what opens it. */
export interface VisitTools {
  readonly popover: {
    open(anchor: DefinedText, at: null, content: ComponentChild): boolean;
    focus(): void;
  };
  readonly intent: {
    send(event: { readonly kind: 'show'; readonly mark: Mark }): void;
    dismiss(): void;
  };
  /** Notes that what the focus does next is not the reader's doing. */
  noteOpened(): void;
  /** Opens a mark's popover, and gives the mark the focus. */
  returnTo(mark: Mark): void;
}

/**
 * Goes to the place where the page explains a mark, lights it, and moves the popover there: in it stands a button that leads
 * back. Does nothing where the place cannot be seen any more.
 */
export function visitDefinition(mark: Mark, { short, place }: PageWords, tools: VisitTools): void {
  if (!place?.isShown()) return;
  // The button that was pressed goes, and the focus with it.
  tools.noteOpened();
  tools.intent.send({ kind: 'show', mark });
  scrollToText(place);
  const back = () => {
    scrollToText(mark);
    tools.returnTo(mark);
  };
  if (tools.popover.open(place, null, h(WayBack, { short, onBack: back }))) tools.popover.focus();
  else tools.intent.dismiss();
}
