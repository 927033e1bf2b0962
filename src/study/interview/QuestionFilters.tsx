// The search and the filters of the list of questions.
import { message } from '../../browser/shared/i18n.ts';
import { LEVELS, TOPICS } from '../../core/glossary/entry.ts';
import {
  countWith,
  type FilteredQuestion,
  QUESTION_STATES,
  type QuestionFilter,
} from '../../core/interview/find-questions.ts';
import { topicName } from '../topic-name.ts';

interface Props {
  readonly questions: readonly FilteredQuestion[];
  readonly filter: QuestionFilter;
  readonly onFilter: (filter: QuestionFilter) => void;
}

/** Shows a search box and the filters; each choice says how many questions it would leave. */
export function QuestionFilters({ questions, filter, onFilter }: Props) {
  const change = (part: Partial<QuestionFilter>) => onFilter({ ...filter, ...part });
  const count = (part: Partial<QuestionFilter>) => countWith(questions, filter, part);
  return (
    <search class="question-filters">
      <label class="words">
        <span>{message('interviewSearch')}</span>
        <input
          type="search"
          value={filter.words}
          onInput={({ currentTarget }) => change({ words: currentTarget.value })}
        />
      </label>
      <Choice
        label={message('interviewTopic')}
        any={message('interviewAllTopics')}
        options={TOPICS}
        nameOf={topicName}
        chosen={filter.topic}
        countOf={(topic) => count({ topic })}
        onChoose={(topic) => change({ topic })}
      />
      <Choice
        label={message('interviewLevel')}
        any={message('interviewAllLevels')}
        options={LEVELS}
        nameOf={(level) => message(`level_${level}`)}
        chosen={filter.level}
        countOf={(level) => count({ level })}
        onChoose={(level) => change({ level })}
      />
      <Choice
        label={message('interviewState')}
        any={message('interviewAnyState')}
        options={QUESTION_STATES}
        nameOf={(state) => message(`interviewState_${state}`)}
        chosen={filter.state}
        countOf={(state) => count({ state })}
        onChoose={(state) => change({ state })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={filter.isBookmarked}
          onChange={({ currentTarget }) => change({ isBookmarked: currentTarget.checked })}
        />{' '}
        {message('interviewCounted', {
          count: count({ isBookmarked: true }),
          name: message('interviewBookmarked'),
        })}
      </label>
    </search>
  );
}

interface ChoiceProps<Option extends string> {
  readonly label: string;
  /** What the choice of no option is called. */
  readonly any: string;
  readonly options: readonly Option[];
  readonly nameOf: (option: Option) => string;
  readonly chosen: Option | null;
  readonly countOf: (option: Option | null) => number;
  readonly onChoose: (option: Option | null) => void;
}

function Choice<Option extends string>(props: ChoiceProps<Option>) {
  const { label, any, options, nameOf, chosen, countOf, onChoose } = props;
  return (
    <label>
      <span>{label}</span>
      <select
        value={chosen ?? ''}
        onChange={({ currentTarget }) =>
          onChoose(options.find((option) => option === currentTarget.value) ?? null)
        }
      >
        <option value="">{message('interviewCounted', { count: countOf(null), name: any })}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {message('interviewCounted', { count: countOf(option), name: nameOf(option) })}
          </option>
        ))}
      </select>
    </label>
  );
}
