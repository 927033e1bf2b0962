// The addresses within the interview place.
import { isEntryName, readEntryId } from '../../../core/glossary/entry-id.ts';
import { addressOf } from '../../route.ts';

/** What stands in the place of a question's name for what is no question. */
export type InterviewPage = 'practice' | 'mock' | 'date';

/** Returns the address of a question, by its id. */
export function questionAddress(id: string): string {
  return addressOf({ place: 'interview', path: [readEntryId(id)?.name ?? ''] });
}

/** Returns the address of a page of the place; of all questions where none is named. */
export function interviewAddress(page?: InterviewPage, query?: URLSearchParams): string {
  return addressOf({ place: 'interview', path: page ? [page] : [], ...(query ? { query } : {}) });
}

/** Under which an address proposes the number of questions of a mock interview. */
export const MOCK_LENGTH_QUERY = 'questions';

/** Returns the address of a mock interview for which a number of questions is proposed. */
export function mockAddress(questions: number): string {
  return interviewAddress('mock', new URLSearchParams({ [MOCK_LENGTH_QUERY]: String(questions) }));
}

/** Returns the address of a term's page in the glossary, by its id. */
export function termAddress(id: string): string {
  return addressOf({ place: 'glossary', path: [readEntryId(id)?.name ?? ''] });
}

/** Returns the id of the question that a part of an address names; null where that is no name. */
export function questionIdOf(name: string): string | null {
  return isEntryName(name) ? `question/${name}` : null;
}
