// Before a mock interview: how long it is to be.
import { useState } from 'preact/hooks';
import { message, plural } from '../../../browser/shared/i18n.ts';
import type { Question } from '../../../core/glossary/entry.ts';
import { MOCK_LENGTHS, type MockLength, mockMinutes } from '../../../core/interview/choose-mock.ts';

/** What is chosen at first: long enough to mix topics, short enough for a break. */
const FIRST_COUNT = 5;

interface Props {
  /** How many questions are proposed; null where the address says nothing of it. */
  readonly proposed: number | null;
  /** Those that may come. */
  readonly questions: readonly Question[];
  readonly onBegin: (length: MockLength) => void;
}

/** Asks how long a mock interview is to be, and begins it. */
export function MockStart({ proposed, questions, onBegin }: Props) {
  const [chosen, setChosen] = useState(() => lengthOf(proposed ?? FIRST_COUNT) ?? lengthOf(FIRST_COUNT));
  return (
    <section class="mock-start">
      <h2>{message('interviewMock')}</h2>
      <p>{message('interviewMockExplained')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) onBegin(chosen);
        }}
      >
        <fieldset>
          <legend>{message('interviewMockLength')}</legend>
          {MOCK_LENGTHS.map((length) => (
            <label key={`${length.unit} ${length.count}`}>
              <input
                type="radio"
                name="length"
                checked={length === chosen}
                onChange={() => setChosen(length)}
              />{' '}
              {plural(
                length.unit === 'questions' ? 'interviewQuestionCount' : 'interviewMinuteCount',
                length.count,
              )}
              {length.unit === 'questions' && (
                <span class="note">
                  {' · '}
                  {plural('interviewMockAbout', mockMinutes(length.count, questions))}
                </span>
              )}
            </label>
          ))}
        </fieldset>
        <p class="actions">
          <button type="submit" class="primary">
            {message('interviewMockBegin')}
          </button>
        </p>
      </form>
    </section>
  );
}

function lengthOf(questions: number): MockLength | undefined {
  return MOCK_LENGTHS.find(({ unit, count }) => unit === 'questions' && count === questions);
}
