// What a file of study data would change, before it does.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../../../browser/shared/i18n.ts';
import { type TakeIn, takeStudyIn } from '../../../core/study-data/files/take-study-in.ts';
import { STORE_NAMES, type StudyData } from '../../../core/study-data/study-data.ts';

const WAYS: readonly TakeIn[] = ['join', 'replace'];
const COUNTS = ['added', 'updated', 'kept', 'removed'] as const;

interface Props {
  readonly name: string;
  readonly file: StudyData;
  readonly kept: StudyData;
  readonly how: TakeIn;
  readonly onHow: (how: TakeIn) => void;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

/** Shows the two ways to take a file in, and in numbers what the chosen one does to each kind of data. */
export function TakeInPreview({ name, file, kept, how, onHow, onTake, onCancel }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [file]);
  const { counts } = takeStudyIn(kept, file, how);
  const changed = STORE_NAMES.filter((store) => COUNTS.some((count) => counts[store][count] > 0));
  return (
    <section class="take-in-preview" aria-labelledby="take-in">
      <h5 id="take-in" ref={heading} tabIndex={-1}>
        {message('exportTakeTitle', { name })}
      </h5>
      <fieldset>
        <legend>{message('exportHow')}</legend>
        {WAYS.map((way) => (
          <label key={way}>
            <input type="radio" name="how" checked={way === how} onChange={() => onHow(way)} />{' '}
            {message(`export_${way}`)}
          </label>
        ))}
      </fieldset>
      {changed.length === 0 ? (
        <p>{message('exportNothingNew')}</p>
      ) : (
        <table>
          <caption>{message('exportWillHappen')}</caption>
          <thead>
            <tr>
              <th scope="col">{message('exportData')}</th>
              {COUNTS.map((count) => (
                <th key={count} scope="col">
                  {message(`export_${count}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changed.map((store) => (
              <tr key={store}>
                <th scope="row">{message(`exportStore_${store}`)}</th>
                {COUNTS.map((count) => (
                  <td key={count}>{counts[store][count]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="actions">
        <button type="button" class="primary" onClick={onTake}>
          {message('exportTake')}
        </button>
        <button type="button" class="action" onClick={onCancel}>
          {message('exportCancel')}
        </button>
      </div>
    </section>
  );
}
