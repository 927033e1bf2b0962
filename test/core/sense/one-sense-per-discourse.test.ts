import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../src/core/forms/find-matches.ts';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import { reasonsOf } from '../../../src/core/sense/evidence.ts';
import { sumTopics, topicOf, topicStrength } from '../../../src/core/sense/page-topic.ts';
import { senseMatches } from '../../../src/core/sense/score-senses.ts';
import { MARK_FROM } from '../../../src/core/sense/weights.ts';
import { makeTerm } from '../../make-term.ts';

const sense = 'context';
const INDEX = openFormIndex(
  packForms(
    [
      makeTerm('overfitting'),
      makeTerm('backpropagation'),
      makeTerm('tokenizer'),
      makeTerm('agent', { sense, forms: ['agent'], cues: ['tool call'], otherSense: ['estate agent'] }),
      makeTerm('rl-agent', {
        sense,
        forms: ['agent', 'RL agent'],
        unambiguous: ['RL agent'],
        cues: ['reward', 'episode'],
      }),
      makeTerm('feature', { sense, otherSense: ['new feature', 'subscription'] }),
    ],
    { vocabulary: [] },
  ),
);

const AI_PAGE =
  'The overfitting of this tokenizer is less with backpropagation, and the rest of it is as it was. '.repeat(
    2,
  );
const GARDEN =
  'The rose is the queen of the garden, and in this part of the year it wants a little of your time.';
const FAR = 'That is all that was said of it, and the day went on. '.repeat(8);

/** What the last text's only match means on a page, if it is marked, and why. */
function meaning(texts: readonly string[]): { id: string | null; because: readonly string[] } {
  const all = texts.flatMap((text) => [text, FAR]).map((text) => findMatches(INDEX, text));
  const topic = sumTopics(all.map((each) => topicOf(INDEX, each)));
  const sensed = senseMatches(INDEX, all, topic).at(-2) ?? [];
  expect(sensed).toHaveLength(1);
  const best = sensed[0]?.senses[0];
  if (!best) throw new Error('A match has a sense.');
  return {
    id: best.score >= MARK_FROM ? best.id : null,
    because: reasonsOf(best.evidence, topicStrength(topic)).map(({ because }) => because),
  };
}

describe('terms that share a form', () => {
  it.each([
    ['its own cue', ['The agent makes a tool call.'], 'agent'],
    ["the other's", ['The agent has its reward.'], 'rl-agent'],
    [
      'those of two other matches',
      ['Agent and reward.', 'An episode of the agent.', 'The agent acts.'],
      'rl-agent',
    ],
    ['a name elsewhere that only one has', ['The RL agent of this page.', 'The agent acts.'], 'rl-agent'],
    [
      'its own, against those elsewhere',
      ['Agent and reward.', 'An episode of the agent.', 'A tool call of the agent.'],
      'agent',
    ],
    ['a single other match, which is no rule', ['Agent and reward.', 'The agent acts.'], 'agent'],
    [
      'as many elsewhere for each',
      [
        'Agent and reward.',
        'Agent, episode.',
        'Agent, tool call.',
        'An agent makes a tool call.',
        'The agent acts.',
      ],
      'agent',
    ],
  ])('are told apart by %s', (_what, texts, id) => {
    expect(meaning([AI_PAGE, ...texts]).id).toBe(id);
  });

  it('gives what stands elsewhere as a reason', () => {
    const texts = [AI_PAGE, 'Agent and reward.', 'An episode of the agent.', 'The agent acts.'];
    expect(meaning(texts).because).toEqual(['start', 'page', 'elsewhere']);
  });

  it('have no other phrases of another sense than their rivals', () => {
    expect(meaning([AI_PAGE, 'The estate agent has his reward.'])).toEqual({ id: null, because: ['phrase'] });
  });

  it('need more than a cue on a page that is about something else', () => {
    expect(meaning([GARDEN, 'The agent has his reward after the episode.']).id).toBeNull();
  });
});

describe('a form that the page mostly uses in another sense', () => {
  const NEW = 'A new feature is out.';
  it.each([
    ['twice so', [NEW, NEW], null],
    ['by a word beside it', ['The feature is in the subscription.', NEW], null],
    ['once', [NEW], 'feature'],
    ['twice, and more often not', [NEW, NEW, 'One feature.', 'Two features.', 'Three features.'], 'feature'],
  ])('is not marked: %s', (_what, texts, id) => {
    expect(meaning([AI_PAGE, ...texts, 'Each feature counts.']).id).toBe(id);
  });

  it('gives that as a reason', () => {
    const { because } = meaning([AI_PAGE, NEW, NEW, 'Each feature counts.']);
    expect(because).toEqual(['start', 'page', 'other-elsewhere']);
  });
});
