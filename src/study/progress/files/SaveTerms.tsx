// Saves terms as a file for another program.
import { useMemo, useState } from 'preact/hooks';
import { message, plural } from '../../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import type { FormerIds } from '../../../core/glossary/former-ids.ts';
import type { TermList } from '../../../core/glossary/term-list.ts';
import { ankiNote } from '../../../core/study-data/files/anki-note.ts';
import { ANKI_EXPORT, ankiExportAfter, changedNotes } from '../../../core/study-data/files/changed-notes.ts';
import { exportedTerms } from '../../../core/study-data/files/exported-terms.ts';
import { dayText } from '../../../ui/days/day-text.ts';
import { localDay } from '../../../ui/days/local-day.ts';
import { StudyProblem } from '../../../ui/quiz/StudyProblem.tsx';
import { useStudyAttempt } from '../../../ui/quiz/use-study-attempt.ts';
import { AnkiPreview } from './AnkiPreview.tsx';
import { saveFile } from './save-file.ts';
import { type KeptForFiles, TERM_FILES, type TermFile } from './term-files.ts';

const WHICH = ['own', 'all'] as const;

interface Props {
  readonly list: TermList;
  readonly kept: KeptForFiles;
  readonly formerIds: FormerIds;
  readonly study: StudyDatabase;
}

/** Shows which terms to save and for what, and for Anki how the first of them will look. */
export function SaveTerms({ list, kept, formerIds, study }: Props) {
  const [which, setWhich] = useState<(typeof WHICH)[number]>('own');
  const [file, setFile] = useState<TermFile>('anki');
  const [isChangedOnly, setIsChangedOnly] = useState(false);
  const [problem, attempt] = useStudyAttempt();
  const all = useMemo(() => exportedTerms(list, kept, { which, formerIds }), [list, kept, which, formerIds]);
  const last = kept.ankiExport;
  const isFiltered = file === 'anki' && isChangedOnly && last !== null;
  const terms = useMemo(() => {
    if (!isFiltered) return all;
    const changed = new Set(changedNotes(all.map(ankiNote), last).map(([guid]) => guid));
    return all.filter((term) => changed.has(ankiNote(term)[0]));
  }, [all, isFiltered, last]);
  const today = localDay(kept.now);

  const save = () =>
    attempt(async () => {
      saveFile(await TERM_FILES[file](terms, kept, localDay(Date.now())));
      if (file !== 'anki') return;
      const value = ankiExportAfter(terms.map(ankiNote), last, Date.now());
      await study.choices.put({ name: ANKI_EXPORT, value });
    });

  return (
    <section aria-labelledby="save-terms">
      <h4 id="save-terms">{message('exportTerms')}</h4>
      <div class="choice-row">
        <Radios
          legend={message('exportWhich')}
          name="which"
          values={WHICH}
          chosen={which}
          onChoose={setWhich}
        />
        <Radios
          legend={message('exportFor')}
          name="file"
          values={Object.keys(TERM_FILES) as TermFile[]}
          chosen={file}
          onChoose={setFile}
        />
      </div>
      {file === 'anki' && last && (
        <label>
          <input
            type="checkbox"
            checked={isChangedOnly}
            onChange={({ currentTarget }) => setIsChangedOnly(currentTarget.checked)}
          />{' '}
          {message('exportChangedOnly', { day: dayText(localDay(last.at), today) })}
        </label>
      )}
      <p role="status">{plural('exportTermCount', terms.length)}</p>
      {file === 'anki' && terms.length > 0 && <AnkiPreview terms={terms} />}
      <button type="button" class="primary" disabled={terms.length === 0} onClick={() => void save()}>
        {message('exportSave')}
      </button>
      {problem && <StudyProblem title={message('exportNotRemembered')} {...problem} />}
    </section>
  );
}

interface RadiosProps<Value extends string> {
  readonly legend: string;
  readonly name: 'which' | 'file';
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Radios<Value extends 'own' | 'all' | TermFile>(props: RadiosProps<Value>) {
  const { legend, name, values, chosen, onChoose } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />{' '}
          {message(`export_${value}`)}
        </label>
      ))}
    </fieldset>
  );
}
