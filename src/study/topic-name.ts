// What the topics of interview questions are called.
import { message } from '../browser/shared/i18n.ts';
import type { Topic } from '../core/glossary/entry.ts';

/** Topics as they stand in the keys of messages, which hold no space. */
const IN_KEYS = {
  fundamentals: 'fundamentals',
  practice: 'practice',
  strategy: 'strategy',
  scenario: 'scenario',
  'system design': 'systemDesign',
  troubleshooting: 'troubleshooting',
  behavioural: 'behavioural',
  'short definitions': 'shortDefinitions',
} as const satisfies Readonly<Record<Topic, string>>;

/** Returns the name of a topic in the reader's language. */
export function topicName(topic: Topic): string {
  return message(`interviewTopic_${IN_KEYS[topic]}`);
}
