// The way back and forward through the terms that were opened from one another.
import { message } from '../../browser/shared/i18n.ts';
import type { HistoryEvent, PopoverHistory } from '../../core/popover/popover-history.ts';

interface Props {
  readonly history: PopoverHistory<unknown>;
  readonly onGo: (event: HistoryEvent<never>) => void;
}

/** Shows the buttons that lead back and forward; one that leads nowhere can have the focus still, and says so. */
export function HistoryBar({ history: { opened, at }, onGo }: Props) {
  return (
    <div class="bar">
      <button type="button" class="back" aria-disabled={at === 0} onClick={() => onGo({ kind: 'back' })}>
        {message('back')}
      </button>
      <button
        type="button"
        class="forward"
        aria-disabled={at === opened.length}
        onClick={() => onGo({ kind: 'forward' })}
      >
        {message('forward')}
      </button>
    </div>
  );
}
