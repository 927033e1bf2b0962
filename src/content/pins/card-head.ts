// The head of a pinned card: a handle by which it is moved, and a button that closes it.
import { message } from '../../browser/shared/i18n.ts';

/** What stands in the head. */
export interface CardHead {
  readonly handle: HTMLElement;
  /** Puts handle and button into an element. */
  putInto(head: Element): void;
}

/** Makes the head of a term's card; its buttons say what they are for. */
export function cardHead(term: string, onClose: () => void): CardHead {
  const handle = button('handle', message('movePin', { term }));
  const close = button('unpin', message('closePin', { term }));
  close.addEventListener('click', onClose);
  return { handle, putInto: (head) => head.append(handle, close) };
}

function button(name: string, label: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = name;
  made.ariaLabel = label;
  return made;
}
