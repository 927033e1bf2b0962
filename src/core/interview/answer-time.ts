// How long an answer takes in an interview.
import type { Question, Topic } from '../glossary/entry.ts';

/**
 * Seconds to think and speak. The answers of the corpus have 120 to 220 words, which are spoken in one to two minutes;
 * the rest is for thinking, and for the questions that a scenario or a design begins with.
 */
const SECONDS: Readonly<Record<Topic, number>> = {
  'short definitions': 90,
  fundamentals: 150,
  practice: 180,
  strategy: 180,
  behavioural: 180,
  troubleshooting: 240,
  scenario: 240,
  'system design': 360,
};

/** Returns how many seconds an answer to a question may take. */
export function answerSeconds({ topic }: Pick<Question, 'topic'>): number {
  return SECONDS[topic];
}
