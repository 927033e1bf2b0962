// The choice whether it is kept where the reader meets terms.
import { message } from '../browser/shared/i18n.ts';
import type { Settings } from '../core/settings/settings.ts';
import { Switch } from '../ui/choices/Switch.tsx';

type ReadingLog = Settings['readingLog'];

interface Props {
  readonly chosen: ReadingLog;
  readonly onChoose: (log: ReadingLog) => void;
}

/** Shows the switch of the reading log, and what is kept; what was kept is deleted in the study window. */
export function ReadingLogChoice({ chosen, onChoose }: Props) {
  return (
    <section>
      <h2>{message('studyMet')}</h2>
      <Switch
        label={message('studyLogSwitch')}
        isOn={chosen === 'on'}
        onTurn={(isOn) => onChoose(isOn ? 'on' : 'off')}
      />
      <p class="note">{message('studyLogWhat')}</p>
    </section>
  );
}
