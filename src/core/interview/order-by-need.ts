// The order in which interview questions are practised.
import { LEVELS, TOPICS } from '../glossary/entry.ts';
import { type QuestionStanding, wasTried } from './question-standing.ts';

/**
 * Returns standings in the order in which they need practice: what is due, the weakest first; what was never tried,
 * basic levels first and one topic after the other, so that a reader meets all kinds early; and last what is not due,
 * the weakest first.
 */
export function orderByNeed(standings: readonly QuestionStanding[]): QuestionStanding[] {
  const due = standings.filter(({ isDue }) => isDue);
  const untried = standings.filter((each) => !each.isDue && !wasTried(each));
  const later = standings.filter((each) => !each.isDue && wasTried(each));
  return [
    ...weakestFirst(due),
    ...LEVELS.flatMap((level) => topicByTopic(untried, level)),
    ...weakestFirst(later),
  ];
}

/** Returns standings with the weakest first; those of the same strength stay in their order. */
export function weakestFirst(standings: readonly QuestionStanding[]): QuestionStanding[] {
  return standings.toSorted((a, b) => a.strength - b.strength);
}

/** The questions of a level: the first of each topic, then the second of each, and so on. */
function topicByTopic(standings: readonly QuestionStanding[], level: string): QuestionStanding[] {
  const ofLevel = standings.filter(({ question }) => question.level === level);
  const byTopic = TOPICS.map((topic) => ofLevel.filter(({ question }) => question.topic === topic));
  const longest = Math.max(0, ...byTopic.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => byTopic.flatMap((topic) => topic[place] ?? [])).flat();
}
