// Where a mark stands among those of its meaning on the page, and the way to the others.
import { message } from '../../../browser/shared/i18n.ts';

/** Which of the marks of one meaning the popover is open at. */
export interface PlaceOnPage {
  /** From 1 on, in document order. */
  readonly at: number;
  /** Two at least. */
  readonly count: number;
  /** Goes to the next mark of them, or to the one before; after the last comes the first. */
  readonly onGo: (step: 1 | -1) => void;
}

/** Shows that place between the buttons that lead to the mark before and to the next. */
export function PlaceBar({ place: { at, count, onGo } }: { readonly place: PlaceOnPage }) {
  return (
    <div class="place">
      <button type="button" class="previous" aria-label={message('previousMark')} onClick={() => onGo(-1)} />
      <span>{message('markPlace', { place: at, count })}</span>
      <button type="button" class="next" aria-label={message('nextMark')} onClick={() => onGo(1)} />
    </div>
  );
}
