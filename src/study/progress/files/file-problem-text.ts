// Tells a reader what is wrong with a file.
import { message } from '../../../browser/shared/i18n.ts';
import type { StudyFileProblem } from '../../../core/study-data/files/study-file.ts';

/** Returns one sentence for each way in which a file of study data can be wrong. */
export function fileProblemText(problem: StudyFileProblem | { readonly kind: 'unreadable' }): string {
  switch (problem.kind) {
    case 'unreadable':
      return message('exportProblemUnreadable');
    case 'empty':
      return message('exportProblemEmpty');
    case 'not json':
      return message('exportProblemNotJson');
    case 'not study':
      return message('exportProblemNotStudy');
    case 'newer':
      return message('exportProblemNewer', { version: problem.version, readable: problem.readable });
    case 'no store':
      return message('exportProblemNoStore', { store: problem.store });
    case 'bad row':
      return message('exportProblemBadRow', {
        store: problem.store,
        place: problem.place,
        field: problem.field || '–',
      });
    case 'row twice':
      return message('exportProblemTwice', { store: problem.store, key: problem.key });
  }
}
