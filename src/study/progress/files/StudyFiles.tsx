// The ways out and in for what is kept.

import { message } from '../../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import type { FormerIds } from '../../../core/glossary/former-ids.ts';
import type { TermList } from '../../../core/glossary/term-list.ts';
import { ClearStudy } from './ClearStudy.tsx';
import { SaveStudy } from './SaveStudy.tsx';
import { SaveTerms } from './SaveTerms.tsx';
import { TakeStudyIn } from './TakeStudyIn.tsx';
import type { KeptForFiles } from './term-files.ts';

interface Props {
  readonly list: TermList;
  readonly kept: KeptForFiles;
  readonly formerIds: FormerIds;
  readonly study: StudyDatabase;
}

/** Shows what can be saved as a file, taken in from one, and cleared. */
export function StudyFiles({ list, kept, formerIds, study }: Props) {
  return (
    <section class="study-files" aria-labelledby="study-files">
      <h3 id="study-files">{message('exportTitle')}</h3>
      <SaveTerms list={list} kept={kept} formerIds={formerIds} study={study} />
      <section aria-labelledby="all-study">
        <h4 id="all-study">{message('exportAll')}</h4>
        <p class="note">{message('exportAllNote')}</p>
        <SaveStudy study={study} />
        <TakeStudyIn study={study} />
        <ClearStudy study={study} />
      </section>
    </section>
  );
}
