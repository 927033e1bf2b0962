import { describe, expect, it } from 'vitest';
import { seeded } from './seeded-random.ts';
import { anyone, guesser, knower, type Learner, powerLaw, study } from './simulated-learners.ts';

/** Another one each time; what fails names it. */
const SEED = Math.floor(Math.random() * 2 ** 31);

const inSixtyDays = (learner: Learner, seed: number) =>
  study(learner, { days: 60, terms: 400, random: seeded(seed) });
const inAYear = (learner: Learner, seed: number) =>
  study(learner, { days: 365, terms: 400, random: seeded(seed) });

describe.each([
  { seeds: 'a fixed seed', seed: 20261130 },
  { seeds: `seed ${SEED}`, seed: SEED },
])('with $seeds', ({ seed }) => {
  it('who guesses sees under 3 % of terms fade in 60 days', () => {
    expect(inSixtyDays(guesser, seed).faded).toBeLessThan(0.03);
  });

  it('who knows sees over 95 % of terms fade in 60 days', () => {
    expect(inSixtyDays(knower, seed).faded).toBeGreaterThan(0.95);
  });

  it('who forgets by a power law recalls nine of ten due cards in a year', () => {
    const { recalled, faded } = inAYear(anyone, seed);
    expect(recalled).toBeGreaterThan(0.87);
    expect(recalled).toBeLessThan(0.93);
    expect(faded).toBeGreaterThan(0.95);
  });
});

describe('the figures', () => {
  it('are the same for the same seed', () => {
    const rounded = (learner: Learner, of: typeof inAYear) => {
      const { answers, recalled, faded } = of(learner, 7);
      return [answers, Number(recalled.toFixed(3)), Number(faded.toFixed(3))];
    };
    expect({
      guesser: rounded(guesser, inSixtyDays),
      knower: rounded(knower, inSixtyDays),
      anyone: rounded(anyone, inAYear),
    }).toEqual({ guesser: [15150, 0, 0], knower: [1105, 0.958, 0.993], anyone: [4893, 0.898, 1] });
  });

  /** Where wanted and true retention are within three hundredths, and where they are not: no schedule fits all memories. */
  it.each([
    { growth: 1, holds: 'below' },
    { growth: 3, holds: 'below' },
    { growth: 7, holds: 'within' },
    { growth: 10, holds: 'within' },
    { growth: 13, holds: 'within' },
    { growth: 25, holds: 'above' },
  ])(
    'for memories that grow by $growth are $holds what is wanted, be the curve steep or flat',
    ({ growth, holds }) => {
      for (const b of [0.15, 1]) {
        const learner = powerLaw({ b, growth, atFirst: 0.8 });
        const { recalled } = study(learner, { days: 365, terms: 150, random: seeded(7) });
        expect(recalled < 0.87 ? 'below' : recalled > 0.93 ? 'above' : 'within', `b ${b}: ${recalled}`).toBe(
          holds,
        );
      }
    },
  );
});
