// Turns an answer as version 3 of the study database kept it into one of version 4.
import * as v from 'valibot';

/** The rest of the row has not changed. */
const answer = v.looseObject({ id: v.string(), term: v.string(), isRight: v.boolean() });

/** Returns an answer of version 3 with all that version 4 keeps; null if the row is no such answer. */
export function answerOfVersion3(
  row: unknown,
): { readonly id: string; readonly [field: string]: unknown } | null {
  const read = v.safeParse(answer, row);
  if (!read.success) return null;
  return {
    // There was one quiz, in the popup, of one kind; each answer was scheduled, as Good or Again.
    kind: null,
    typed: null,
    grade: read.output.isRight ? 3 : 1,
    isPractice: false,
    before: null,
    where: 'popup',
    ...read.output,
  };
}
