// Study data of every shape that the schemas allow.
import fc from 'fast-check';
import { type Answer, type Card, QUIZ_KINDS } from '../../../../src/core/study-data/rows.ts';
import type { StudyData } from '../../../../src/core/study-data/study-data.ts';

/** JSON knows no negative zero. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const time = fc.integer({ min: 0, max: 2 ** 45 });
const count = fc.nat(1000);
const name = fc.stringMatching(/^[a-z0-9]{1,3}(-[a-z0-9]{1,3})?$/);
const entryId = fc.tuple(fc.constantFrom('term', 'question'), name).map((parts) => parts.join('/'));
const text = fc.string({ unit: 'binary', maxLength: 12 });
const nullable = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });

const state = fc.constantFrom<Card['state']>(0, 1, 2, 3);
const memory = {
  due: time,
  stability: number,
  difficulty: number,
  state,
  elapsed_days: number,
  scheduled_days: number,
  learning_steps: number,
};
const card = fc.record({ id: entryId, last_review: nullable(time), reps: count, lapses: count, ...memory });
const answer = fc.record({
  id: fc.uuid(),
  term: entryId,
  kind: nullable(fc.constantFrom(...QUIZ_KINDS)),
  chosen: nullable(text),
  typed: nullable(text),
  isRight: fc.boolean(),
  grade: fc.constantFrom<Answer['grade']>(1, 2, 3, 4),
  isPractice: fc.boolean(),
  before: nullable(card),
  where: fc.constantFrom<Answer['where']>('popup', 'study'),
  at: time,
  log: nullable(
    fc.record({
      rating: fc.constantFrom<0 | 1 | 2 | 3 | 4>(0, 1, 2, 3, 4),
      last_elapsed_days: number,
      review: time,
      ...memory,
    }),
  ),
});
const interview = fc.record({
  id: fc.uuid(),
  question: entryId,
  at: time,
  seconds: count,
  text,
  ticked: fc.array(fc.nat(9), { maxLength: 3 }),
  keyPoints: fc.nat(9),
  mock: nullable(fc.uuid()),
});
const meeting = fc.record({
  id: fc.uuid(),
  term: entryId,
  title: text,
  address: text,
  sentence: text,
  at: time,
});
/** What JSON holds, with no key that means something to objects. */
const json = fc
  .jsonValue({ maxDepth: 2 })
  .filter((value) => !JSON.stringify(value).includes('__proto__'))
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const choice = fc.record({ name: fc.string({ minLength: 1, maxLength: 6 }), value: json });

const rows = <Row extends object>(row: fc.Arbitrary<Row>) =>
  fc.uniqueArray(row, {
    maxLength: 4,
    selector: (each) => ('name' in each ? each.name : (each as { id?: unknown }).id),
  });

/** All that a database may hold, a few rows of each store. */
export const arbitraryStudy: fc.Arbitrary<StudyData> = fc.record({
  cards: rows(card),
  answers: rows(answer),
  interviews: rows(interview),
  bookmarks: rows(fc.record({ id: entryId, at: time })),
  notes: rows(fc.record({ id: entryId, text, at: time })),
  meetings: rows(meeting),
  choices: rows(choice),
});

/** A database with nothing in it. */
export const NO_STUDY: StudyData = {
  cards: [],
  answers: [],
  interviews: [],
  bookmarks: [],
  notes: [],
  meetings: [],
  choices: [],
};
