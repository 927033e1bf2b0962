// Makes a whole interview question, for tests.
import type { Question } from '../src/core/glossary/entry.ts';

/** A whole question that asks nothing in particular; what a test is about is given. */
export function makeQuestion(id: string, given: Partial<Question> = {}): Question {
  return {
    id,
    question: `What do you know about ${id.replace(/^\w+\//, '').replaceAll('-', ' ')}?`,
    topic: 'fundamentals',
    level: 'basic',
    terms: [],
    sources: [{ url: 'https://example.org/paper' }],
    reviewed: '2026-11-23',
    answer: [{ kind: 'paragraph', children: ['What one would say.'] }],
    keyPoints: [['The first point'], ['The second point']],
    followUps: [['And then?']],
    steps: [],
    ...given,
  };
}
