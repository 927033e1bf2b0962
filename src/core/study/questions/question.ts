// A question of the quiz, as it is asked and as it is kept while a quiz is open.
import * as v from 'valibot';
import type { Frozen } from '../../schema/frozen.ts';
import { QUIZ_KINDS } from '../../study-data/rows.ts';

/** The choices of a statement. */
export const TRUE = 'true';
export const FALSE = 'false';

export const questionSchema = v.object({
  /** The UUID that its answer will have. */
  id: v.pipe(v.string(), v.uuid()),
  /** The id of the term that is asked about. */
  term: v.string(),
  kind: v.picklist(QUIZ_KINDS),
  /** The text that is shown: plain text in the glossary's language, or from a page that the reader met the term on. */
  prompt: v.string(),
  /** What is to choose from: ids of terms with what is shown of them; of a statement TRUE and FALSE. None for recall. */
  choices: v.array(v.object({ id: v.string(), text: v.string() })),
  /** The id of the right choice; null where nothing is to choose. */
  right: v.nullable(v.string()),
  /** The first letters of what stands in a gap; null for the other kinds. */
  hint: v.nullable(v.string()),
  /** The title of the page whose sentence has the gap; null where it is the entry's own, and for the other kinds. */
  metOn: v.nullable(v.string()),
  /** What an explanation should hold; for the choice of two, what the entry says of both. None for the other kinds. */
  keyPoints: v.array(v.string()),
});
export type QuizQuestion = Frozen<v.InferOutput<typeof questionSchema>>;
