// Progress with a study database in memory, as tests show it.
import { render } from '@testing-library/preact';
import { expect, vi } from 'vitest';
import { privateStudyDatabase, type StudyDatabase } from '../../../src/browser/study/study-database.ts';
import { questionList } from '../../../src/core/glossary/question-list.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { newCard, review } from '../../../src/core/study/schedule.ts';
import type { Answer, Card } from '../../../src/core/study-data/rows.ts';
import { ProgressPlace } from '../../../src/study/progress/ProgressPlace.tsx';
import { routeOf } from '../../../src/study/route.ts';
import { makeTerm } from '../../make-term.ts';

/** Monday, 30 November 2026, at noon where the test runs. */
export const NOON = new Date(2026, 10, 30, 12).getTime();
export const DAY = 24 * 60 * 60 * 1000;

export const LIST = termList([
  makeTerm('term/rag', { name: 'RAG', category: 'retrieval' }),
  makeTerm('term/drift', { name: 'Drift', category: 'data' }),
  makeTerm('term/token', { name: 'Token', category: 'data' }),
]);

/** Answers to each of two terms, three days apart, the last of them today; and the cards that come of them. */
export async function answerSome(study: StudyDatabase): Promise<void> {
  const cards = new Map<string, Card>();
  const answers: Answer[] = [];
  for (const [place, daysAgo] of [6, 3, 0].entries())
    for (const [term, grade] of [
      ['term/rag', 3],
      ['term/drift', place === 1 ? 1 : 3],
    ] as const) {
      const at = Date.now() - daysAgo * DAY - 1000;
      const before = cards.get(term) ?? null;
      const { card, log } = review(before ?? newCard(term, at), grade, at);
      cards.set(term, card);
      answers.push({
        ...{ id: `00000000-0000-4000-8000-${String(answers.length).padStart(12, '0')}`, term, kind: 'typed' },
        ...{ chosen: null, typed: '', isRight: grade > 1, grade, isPractice: false, before },
        ...{ where: 'study', at, log },
      });
    }
  await study.whole.change(() => ({ put: { answers, cards: [...cards.values()] }, remove: {} }));
}

/** Shows the place, once what is kept has been read. */
export async function showProgress(study: StudyDatabase = privateStudyDatabase(new Map())) {
  render(
    <ProgressPlace
      route={routeOf('#/progress')}
      list={LIST}
      study={study}
      questions={async () => questionList([])}
      formerIds={new Map()}
    />,
  );
  await vi.waitFor(() => expect(document.querySelector('details, [role="alert"]')).not.toBeNull());
  const folded = document.querySelector('details');
  if (folded) folded.open = true;
  return study;
}

/** The texts of a table's rows, cell by cell. */
export const rowsOf = (table: Element) =>
  [...table.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? ''));

/** What is saved as files from now on. */
export function savedFiles(): { name: string; text: () => Promise<string> }[] {
  const saved: { name: string; text: () => Promise<string> }[] = [];
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob);
    return `blob:${blobs.size - 1}`;
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.getAttribute('href') ?? '');
    saved.push({ name: this.download, text: () => textOf(blob) });
  });
  return saved;
}

function textOf(blob: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    if (blob) reader.readAsText(blob);
  });
}
