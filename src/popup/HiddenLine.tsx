// The line that says how much is hidden on the page, and why.
import { languageTag, message, plural } from '../browser/shared/i18n.ts';
import { HIDDEN_REASONS, type HiddenCounts } from '../core/marking/decide-marks.ts';

interface Props {
  readonly hidden: HiddenCounts;
  /** Has the page show what is hidden, or no more. */
  readonly onPeek: (isOn: boolean) => void;
}

/** Shows how much is hidden and why, as a button: while it is held, by pointer or by key, the page shows it. */
export function HiddenLine({ hidden, onPeek }: Props) {
  const reasons = HIDDEN_REASONS.filter((reason) => hidden[reason] > 0);
  if (reasons.length === 0) return null;
  const all = reasons.reduce((sum, reason) => sum + hidden[reason], 0);
  const list = new Intl.ListFormat(languageTag(), { type: 'unit', style: 'short' });
  const isPressing = ({ key }: KeyboardEvent) => key === ' ' || key === 'Enter';
  return (
    <button
      type="button"
      class="hidden-line"
      title={message('hiddenHold')}
      onPointerDown={(event) => {
        // The pointer may leave the line while it is held.
        event.currentTarget.setPointerCapture(event.pointerId);
        onPeek(true);
      }}
      onPointerUp={() => onPeek(false)}
      onPointerCancel={() => onPeek(false)}
      onKeyDown={(event) => isPressing(event) && onPeek(true)}
      onKeyUp={(event) => isPressing(event) && onPeek(false)}
      onBlur={() => onPeek(false)}
    >
      {message('hiddenWhy', {
        hidden: plural('hiddenCount', all),
        reasons: list.format(reasons.map((reason) => plural(`hidden_${reason}`, hidden[reason]))),
      })}
    </button>
  );
}
