// The choice of how much is marked.
import { message } from '../browser/shared/i18n.ts';
import { MARK_ROOMS, type MarkChoices, PAST_LEVELS, REPETITIONS } from '../core/marking/reader-limits.ts';
import type { Settings } from '../core/settings/settings.ts';
import { RadioChoice } from '../ui/choices/RadioChoice.tsx';
import { Switch } from '../ui/choices/Switch.tsx';

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: Partial<MarkChoices & Pick<Settings, 'altExplains' | 'knowLearned'>>) => void;
}

/** Shows the limits that a reader sets to marks: where, of which level, how many. */
export function LimitsChoice({ settings, onChange }: Props) {
  const { repetition, pastLevel, markRoom, altExplains, knowLearned } = settings;
  return (
    <section class="several-choices">
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
