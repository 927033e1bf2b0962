// What matters most where there is no time for all: which questions, and which terms for them.
import { LEVELS, type Question, TOPICS } from '../../glossary/entry.ts';
import type { QuestionStanding } from '../question-standing.ts';

/**
 * Returns standings with those first that tell most of a reader in an interview: one of each topic, then the second of each,
 * weak topics before strong ones; of a topic the basic questions first, the weakest of a level first.
 */
export function mostTelling(standings: readonly QuestionStanding[]): QuestionStanding[] {
  const topics = TOPICS.map((topic) => standings.filter(({ question }) => question.topic === topic))
    .filter((members) => members.length > 0)
    .toSorted((a, b) => meanStrength(a) - meanStrength(b))
    .map((members) => members.toSorted((a, b) => levelOf(a) - levelOf(b) || a.strength - b.strength));
  const longest = Math.max(0, ...topics.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => topics.flatMap((topic) => topic[place] ?? [])).flat();
}

/** Returns the ids of the terms that some questions use, those of most questions first, `most` of them. */
export function termsOfQuestions(questions: readonly Pick<Question, 'terms'>[], most: number): string[] {
  const uses = new Map<string, number>();
  for (const id of questions.flatMap(({ terms }) => terms)) uses.set(id, (uses.get(id) ?? 0) + 1);
  return [...uses]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([id]) => id);
}

function levelOf({ question }: QuestionStanding): number {
  return LEVELS.indexOf(question.level);
}

function meanStrength(members: readonly QuestionStanding[]): number {
  return members.reduce((sum, { strength }) => sum + strength, 0) / members.length;
}
