// The filters beside the search box.
import { message } from '../../browser/shared/i18n.ts';
import { CATEGORIES, LEVELS } from '../../core/glossary/entry.ts';
import { type FilterCounts, NO_FILTERS, type TermFilters } from '../../core/search/term-filters.ts';
import { useReadingLog } from '../term/use-reading-log.ts';

interface Props {
  readonly filters: TermFilters;
  readonly counts: FilterCounts;
  readonly onChange: (filters: TermFilters) => void;
}

/** Shows the filters, each choice with how many terms it would leave; says so where it is not kept which were looked up. */
export function Filters({ filters, counts, onChange }: Props) {
  const [log] = useReadingLog();
  const isKept = log === null || log === 'on';
  const change = (part: Partial<TermFilters>) => onChange({ ...filters, ...part });
  const isAny = Object.entries(NO_FILTERS).some(
    ([name, none]) => filters[name as keyof TermFilters] !== none,
  );
  return (
    <fieldset class="filters">
      <legend class="unseen">{message('studyFilters')}</legend>
      <Choice
        label={message('studyFilterCategory')}
        chosen={filters.category}
        choices={[null, ...CATEGORIES].map((category) => ({
          value: category,
          label: category === null ? message('studyFilterAll') : message(`category_${category}`),
          count: counts.categories.get(category) ?? 0,
        }))}
        onChoose={(category) => change({ category })}
      />
      <Choice
        label={message('studyFilterLevel')}
        chosen={filters.level}
        choices={[null, ...LEVELS].map((level) => ({
          value: level,
          label: level === null ? message('studyFilterAll') : message(`level_${level}`),
          count: counts.levels.get(level) ?? 0,
        }))}
        onChoose={(level) => change({ level })}
      />
      <Choice
        label={message('studyFilterKnown')}
        chosen={filters.isKnown}
        choices={[null, true, false].map((isKnown) => ({
          value: isKnown,
          label: message(
            isKnown === null ? 'studyFilterAll' : isKnown ? 'studyFilterIsKnown' : 'studyFilterIsNew',
          ),
          count: counts.known.get(isKnown) ?? 0,
        }))}
        onChoose={(isKnown) => change({ isKnown })}
      />
      <Tick
        label={
          isKept || counts.lookedUp > 0
            ? message('studyChoiceCount', {
                choice: message('studyFilterLookedUp'),
                count: counts.lookedUp,
              })
            : message('studyFilterLookedUpOff')
        }
        isOn={filters.isLookedUp}
        onTurn={(isLookedUp) => change({ isLookedUp })}
      />
      <Tick
        label={message('studyChoiceCount', { choice: message('studyFilterDue'), count: counts.due })}
        isOn={filters.isDue}
        onTurn={(isDue) => change({ isDue })}
      />
      {isAny && (
        <button type="button" class="link" onClick={() => onChange(NO_FILTERS)}>
          {message('studyFilterNone')}
        </button>
      )}
    </fieldset>
  );
}

interface ChoiceProps<Value> {
  readonly label: string;
  readonly chosen: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly count: number }[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string | boolean | null>({
  label,
  chosen,
  choices,
  onChoose,
}: ChoiceProps<Value>) {
  return (
    <label>
      {label}{' '}
      <select
        value={String(chosen)}
        onChange={({ currentTarget }) => {
          const choice = choices[currentTarget.selectedIndex];
          if (choice) onChoose(choice.value);
        }}
      >
        {choices.map(({ value, label: choice, count }) => (
          <option key={String(value)} value={String(value)}>
            {message('studyChoiceCount', { choice, count })}
          </option>
        ))}
      </select>
    </label>
  );
}

function Tick({ label, isOn, onTurn }: { label: string; isOn: boolean; onTurn: (isOn: boolean) => void }) {
  return (
    <label class="tick">
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onTurn(currentTarget.checked)} />{' '}
      {label}
    </label>
  );
}
