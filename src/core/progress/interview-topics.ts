// How far the reader is with the interview questions, by topic.
import { type Question, TOPICS, type Topic } from '../glossary/entry.ts';
import type { InterviewAttempt } from '../study-data/rows.ts';

/** A topic of interview questions. */
export interface TopicProgress {
  readonly topic: Topic;
  readonly questions: number;
  /** How many of them were tried. */
  readonly tried: number;
  /** The mean share of key points that the last attempt at each made, 0 to 1; null where none was tried. */
  readonly share: number | null;
}

/** Returns the topics that have questions. */
export function interviewTopics(
  questions: readonly Question[],
  attempts: readonly InterviewAttempt[],
): TopicProgress[] {
  const last = new Map<string, InterviewAttempt>();
  for (const attempt of attempts) {
    const before = last.get(attempt.question);
    if (!before || attempt.at >= before.at) last.set(attempt.question, attempt);
  }
  return TOPICS.flatMap((topic) => {
    const ofTopic = questions.filter((question) => question.topic === topic);
    if (ofTopic.length === 0) return [];
    const shares = ofTopic.flatMap(({ id }) => shareOf(last.get(id)));
    const share = shares.length > 0 ? shares.reduce((sum, each) => sum + each, 0) / shares.length : null;
    return [{ topic, questions: ofTopic.length, tried: shares.length, share }];
  });
}

/** The share of an attempt; none where there was no attempt. A question without key points has nothing to miss. */
function shareOf(attempt: InterviewAttempt | undefined): number[] {
  if (!attempt) return [];
  return [attempt.keyPoints > 0 ? attempt.ticked.length / attempt.keyPoints : 1];
}
