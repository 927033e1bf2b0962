// Opens the study window.
import { privateStudyDatabase, studyDatabase } from '../browser/study/study-database.ts';
import { isInPrivateWindow } from '../browser/tabs.ts';
import { bundledQuestions } from '../sources/bundled-questions.ts';
import { bundledTerms } from '../sources/bundled-terms.ts';
import { startWindow } from '../ui/start-window.tsx';
import type { StudySources } from './place.ts';
import { Study } from './Study.tsx';

let study: ReturnType<StudySources['study']> | null = null;

const sources: StudySources = {
  list: bundledTerms.list,
  questions: bundledQuestions,
  formerIds: bundledTerms.formerIds,
  study() {
    study ??= isInPrivateWindow().then((isPrivate) =>
      (isPrivate ? privateStudyDatabase : studyDatabase)(bundledTerms.formerIds),
    );
    return study;
  },
};

startWindow('studyTitle', async () => <Study sources={sources} />);
