import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../src/core/forms/find-matches.ts';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import {
  FIELD_TERM,
  sumTopics,
  topicOf,
  topicStrength,
  topicWithout,
} from '../../../src/core/sense/page-topic.ts';
import { senseMatches } from '../../../src/core/sense/score-senses.ts';
import { MARK_FROM } from '../../../src/core/sense/weights.ts';
import { makeTerm } from '../../make-term.ts';

const INDEX = openFormIndex(
  packForms([
    makeTerm(FIELD_TERM, {
      sense: 'context',
      forms: ['artificial intelligence', 'AI', 'AI system'],
      unambiguous: ['artificial intelligence'],
    }),
    makeTerm('feature', { sense: 'context' }),
    makeTerm('aids', { sense: 'near', cues: ['clinic'], forms: ['AIDS', 'aids'] }),
  ]),
);

const FILLER = 'The offer is for the people of a small firm, and it is for you to say what they do with it. ';

/** What is made of a page of some 300 words that says something, so many times. */
function pageThatSays(text: string, times: number, filler = FILLER) {
  const texts = Array.from({ length: 15 }, (_, at) => filler + (at < times ? text : ''));
  const all = texts.map((each) => findMatches(INDEX, each));
  const topics = all.map((each) => topicOf(INDEX, each));
  const topic = sumTopics(topics);
  const marked = senseMatches(INDEX, all, topic).flatMap((ofText, at) =>
    ofText
      .filter(({ senses }) => senses.some(({ score }) => score >= MARK_FROM))
      .map(({ match }) => texts[at]?.slice(match.start, match.end)),
  );
  return { topic, first: topics[0] ?? topic, strength: topicStrength(topic), marked: [...new Set(marked)] };
}

describe('the name of the field', () => {
  it.each([
    ['said all the time, makes a page half about it', 'AI can do it.', 6, 0.5],
    ['also with another word', 'Your AI system can do it.', 6, 0.5],
    ['said sometimes, less so', 'AI can do it.', 1, 0.19],
    ['in a word of its own, does not', 'AIDS is a disease.', 6, 0],
    ['in small letters, does not', 'They say ai system to it.', 6, 0],
  ])('%s', (_what, text, times, strength) => {
    const page = pageThatSays(text, times);
    expect(page.strength).toBeLessThanOrEqual(strength + 0.02);
    if (strength > 0) expect(page.strength).toBeGreaterThan(strength - 0.02);
  });

  it('does not in another language', () => {
    const german =
      'Der Hund und die Katze essen heute keinen Fisch, und der Vogel auf dem Dach sieht ihnen zu. ';
    expect(pageThatSays('AI kann das.', 9, german).strength).toBe(0);
  });

  it('is marked there, and words of the field that have nothing near them are not', () => {
    expect(pageThatSays('AI can do it, and a feature is a feature.', 6).marked).toEqual(['AI']);
  });

  it('is no mark where it is said in passing', () => {
    expect(pageThatSays('AI can do it.', 1).marked).toEqual([]);
  });

  it('goes from the topic with the text that says it', () => {
    const { topic, first } = pageThatSays('AI can do it.', 6);
    expect([topic.fieldNameCount, topicWithout(topic, first).fieldNameCount]).toEqual([6, 5]);
  });
});
