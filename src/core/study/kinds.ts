// The kinds of questions, which ask for more the longer a term has been held.
import type { QuizKind } from '../study-data/rows.ts';
import type { Random } from './questions/random.ts';

export type { QuizKind } from '../study-data/rows.ts';

/** One who knows nothing is right in one of two, or of four. Nobody guesses what has to be recalled. */
const TWO_CHOICES: readonly QuizKind[] = ['confused', 'statement'];
const FOUR_CHOICES: readonly QuizKind[] = ['term', 'definition'];
export const RECALL_KINDS: readonly QuizKind[] = ['gap', 'typed', 'explain'];

/** Returns whether a kind has two choices, so that half of all guesses are right. */
export function isTwoChoice(kind: QuizKind | null): boolean {
  return kind !== null && TWO_CHOICES.includes(kind);
}

/** Returns whether a kind asks the reader to recall, where nothing is to choose. */
export function isRecall(kind: QuizKind | null): boolean {
  return kind !== null && RECALL_KINDS.includes(kind);
}

/**
 * From which stability, in days, each stage begins. FSRS's defaults give a term that is always right 2, 14 and 57 days, so each
 * of its first answers is of another stage:
 *
 *   never asked, or just forgotten: the term is recognised among four, with its definition in view.
 *   2 days: the definition is to be told from others, and the term from what people confuse it with.
 *   8 days: a week is past what one holds by having seen the answer. It is recalled, since whoever recognises a term among
 *           four may never have recalled it, and only recall fades a term (fading.ts).
 *   30 days: a word that comes back after a month is known as a word; what is left is to say what it means.
 */
const STAGES: readonly { readonly from: number; readonly kinds: readonly QuizKind[] }[] = [
  { from: 30, kinds: ['explain', 'typed', 'gap'] },
  { from: 8, kinds: ['gap', 'typed'] },
  { from: 1, kinds: ['definition', 'confused', 'statement'] },
  { from: 0, kinds: ['term'] },
];

/**
 * Returns the kind of question for a term whose card has a stability in days, 0 if it was never asked; one of those that are
 * possible for the term, of its stage by chance. Where none of its stage is, one of an earlier stage, then of a later one.
 */
export function kindFor(stability: number, possible: ReadonlySet<QuizKind>, random: Random): QuizKind {
  const at = STAGES.findIndex(({ from }) => stability >= from);
  for (const { kinds } of [...STAGES.slice(at), ...STAGES.slice(0, at).reverse()]) {
    const left = kinds.filter((kind) => possible.has(kind));
    const chosen = left[Math.floor(random() * left.length)];
    if (chosen) return chosen;
  }
  // Whatever a glossary holds, a term has a name that can be typed.
  return 'typed';
}

/** Returns how many choices a kind has; 0 where something is to be recalled. */
export function choicesOf(kind: QuizKind): number {
  if (FOUR_CHOICES.includes(kind)) return 4;
  return TWO_CHOICES.includes(kind) ? 2 : 0;
}
