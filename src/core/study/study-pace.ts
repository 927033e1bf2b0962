// How much the reader wants to study a day, as it is kept in the study database under the name "study-pace".
import * as v from 'valibot';

export const STUDY_PACE = 'study-pace';

const amount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));

/** What is kept. Fields are added, each with its default; none is taken away or given another meaning. */
export const studyPaceSchema = v.object({
  /** How many due cards a day where more wait: twenty answers take about four minutes. */
  dueADay: v.optional(amount, 20),
  /** How many terms a day are asked for the first time: each comes back four times within its first two months. */
  newADay: v.optional(amount, 10),
  /** The weekdays on which nothing is to be due: 0 for Sunday, to 6. */
  daysOff: v.optional(v.array(v.picklist([0, 1, 2, 3, 4, 5, 6])), () => []),
});
export type StudyPace = Readonly<v.InferOutput<typeof studyPaceSchema>>;

export const DEFAULT_PACE: StudyPace = v.parse(studyPaceSchema, {});

/** Returns the pace that is kept; the default where nothing is, or what cannot be read. */
export function readStudyPace(value: unknown): StudyPace {
  const read = v.safeParse(studyPaceSchema, value);
  return read.success ? read.output : DEFAULT_PACE;
}
