// The choice of when an explanation opens by pointer, and where, and whether the Tab key goes to terms.
import { languageTag, message } from '../browser/shared/i18n.ts';
import { type OpeningChoice as Choice, MOST_REST_MS, REST_STEP_MS } from '../core/popover/pointer-rest.ts';
import type { Settings } from '../core/settings/settings.ts';
import { RadioChoice } from '../ui/choices/RadioChoice.tsx';
import { Switch } from '../ui/choices/Switch.tsx';

interface Props {
  readonly settings: Pick<Settings, keyof Choice | 'opensIn' | 'tabReachesMarks'>;
  readonly onChange: (change: Partial<Props['settings']>) => void;
}

const WAYS = ['rest', 'alt'] as const;
const PLACES = ['page', 'panel'] as const;

/** Shows how long the pointer rests on a term before it is explained and where, whether a key is to be held, and where Tab goes. */
export function OpeningChoice({ settings: { restMs, opensBy, opensIn, tabReachesMarks }, onChange }: Props) {
  const seconds = new Intl.NumberFormat(languageTag()).format(restMs / 1000);
  const time = message('restMs', { time: seconds });
  return (
    <section class="several-choices">
      <h2>{message('openingTitle')}</h2>
      <RadioChoice
        name="opensBy"
        title={message('opensByTitle')}
        choices={WAYS.map((value) => ({ value, label: message(`opensBy_${value}`) }))}
        chosen={opensBy}
        onChoose={(chosen) => onChange({ opensBy: chosen })}
      />
      <RadioChoice
        name="opensIn"
        title={message('opensInTitle')}
        choices={PLACES.map((value) => ({ value, label: message(`opensIn_${value}`) }))}
        chosen={opensIn}
        onChoose={(chosen) => onChange({ opensIn: chosen })}
      />
      <p class="note">{message('opensInNote')}</p>
      <label class="rest">
        <span>{message('restTitle')}</span>
        <input
          type="range"
          min={0}
          max={MOST_REST_MS}
          step={REST_STEP_MS}
          value={restMs}
          aria-valuetext={time}
          onChange={({ currentTarget }) => onChange({ restMs: currentTarget.valueAsNumber })}
        />
        <span>{time}</span>
      </label>
      <Switch
        label={message('tabReachesMarks')}
        isOn={tabReachesMarks}
        onTurn={(isOn) => onChange({ tabReachesMarks: isOn })}
      />
    </section>
  );
}
