// The choice of how much is marked, beside a text that shows it.
import { message } from '../browser/shared/i18n.ts';
import { MARK_ROOMS, type MarkChoices, PAST_LEVELS, REPETITIONS } from '../core/marking/reader-limits.ts';
import type { Settings } from '../core/settings/settings.ts';
import { Switch } from '../ui/Switch.tsx';
import { LimitsPreview } from './LimitsPreview.tsx';
import { RadioChoice } from './RadioChoice.tsx';

interface Props {
  readonly settings: Settings;
  /** The ids of the terms that the reader knows. */
  readonly known: ReadonlySet<string>;
  readonly onChange: (change: Partial<MarkChoices & Pick<Settings, 'altExplains' | 'knowLearned'>>) => void;
}

/** The text that shows the limits is the same for whoever has learned what. */
const NONE: ReadonlySet<string> = new Set();

/** Shows the limits that a reader sets to marks: where, of which level, how many; and what becomes of a text by them. */
export function LimitsChoice({ settings, known, onChange }: Props) {
  const { repetition, pastLevel, markRoom, altExplains, knowLearned } = settings;
  return (
    <section class="limits">
      <h2>{message('limitsTitle')}</h2>
      <RadioChoice
        name="repetition"
        title={message('repetitionTitle')}
        choices={REPETITIONS.map((value) => ({ value, label: message(`repetition_${value}`) }))}
        chosen={repetition}
        onChoose={(chosen) => onChange({ repetition: chosen })}
      />
      <RadioChoice
        name="pastLevel"
        title={message('pastLevelTitle')}
        choices={PAST_LEVELS.map((value) => ({ value, label: message(`pastLevel_${value}`) }))}
        chosen={pastLevel}
        onChoose={(chosen) => onChange({ pastLevel: chosen })}
      />
      <RadioChoice
        name="markRoom"
        title={message('markRoomTitle')}
        choices={MARK_ROOMS.map((value) => ({ value, label: message(`markRoom_${value}`) }))}
        chosen={markRoom}
        onChoose={(chosen) => onChange({ markRoom: chosen })}
      />
      <LimitsPreview limits={{ repetition, pastLevel, markRoom, known, learned: NONE }} />
      <Switch
        label={message('altExplains')}
        isOn={altExplains}
        onTurn={(isOn) => onChange({ altExplains: isOn })}
      />
      <Switch
        label={message('knowLearned')}
        isOn={knowLearned}
        onTurn={(isOn) => onChange({ knowLearned: isOn })}
      />
    </section>
  );
}
