// Defines what the front matter of an entry holds, and how its faults are reported.
import * as v from 'valibot';
import { CATEGORIES, LEVELS, SENSE_RULES, type Source, TOPICS } from '../../core/glossary/entry.ts';
import { isEntryName } from '../../core/glossary/entry-id.ts';
import { isDay } from './day.ts';
import type { EntryFile } from './entry-file.ts';
import type { Problem } from './problem.ts';

const text = v.pipe(
  v.string('Write text here.'),
  v.trim(),
  v.minLength(1, 'Write something here, or remove the key.'),
);
const texts = v.array(text, 'Write a list: [one, two].');
const id = v.pipe(
  text,
  v.check(isEntryName, 'Write an id: a file name of glossary/terms without ".md", such as "kv-cache".'),
);
const FORMERLY = 'Write a list of the ids that the entry had before: [old-id].';
const formerly = v.optional(v.array(v.pipe(text, v.check(isEntryName, FORMERLY)), FORMERLY), []);
const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `Write one of: ${values.join(', ')}.`);

const url = v.pipe(
  v.string('Write an https:// address.'),
  v.url('Write a whole address, such as https://arxiv.org/abs/1706.03762.'),
  v.startsWith('https://', 'Write an address that starts with https://.'),
);

const source = v.union(
  [
    v.pipe(
      url,
      v.transform((address): Source => ({ url: address })),
    ),
    v.strictObject({ title: text, url }),
    v.pipe(
      v.strictObject({ 'common usage': text }),
      v.transform((item): Source => ({ commonUsage: item['common usage'] })),
    ),
  ],
  'Write a source as https://…, as { title: "…", url: "https://…" }, or as { common usage: "why there is no primary source" }.',
);

const day = (what: string) => {
  const remedy = `Write the day ${what} as YYYY-MM-DD, a day of the calendar.`;
  return v.pipe(v.string(remedy), v.check(isDay, remedy));
};
const reviewed = day('on which the entry was checked');
const due = {
  'valid-until': v.optional(day('by which a fact in the entry ends'), undefined),
  recheck: v.optional(day('on which somebody should look again'), undefined),
};

const DIFFERENCE = 'Write { other-id: "The difference in a sentence." }.';

const missingSource =
  'Name at least one source: the paper, the standard or the official documentation; or { common usage: "why there is none" }.';

/** The keys of a term's front matter. */
export const termFrontMatter = v.strictObject({
  name: text,
  forms: v.pipe(texts, v.minLength(1, 'Write at least one form, as it stands in text.')),
  verbs: v.optional(texts, []),
  sense: v.optional(oneOf(SENSE_RULES), 'always'),
  unmistakable: v.optional(texts, []),
  loans: v.optional(texts, []),
  cues: v.optional(texts, []),
  'other-sense': v.optional(texts, []),
  'shared-forms': v.optional(texts, []),
  related: v.array(id, 'Write a list of 2 to 6 ids: [top-p-sampling, logits].'),
  'confused-with': v.optional(
    v.pipe(
      v.custom<Record<string, string>>((value) => !Array.isArray(value), DIFFERENCE),
      v.record(id, text, DIFFERENCE),
    ),
    {},
  ),
  category: oneOf(CATEGORIES),
  level: oneOf(LEVELS),
  everyday: v.optional(v.literal(true, 'Write "everyday: true", or leave it out.'), undefined),
  sources: v.pipe(v.array(source, missingSource), v.minLength(1, missingSource)),
  reviewed,
  ...due,
  formerly,
});

/** A term's front matter, checked. */
export type TermFrontMatter = v.InferOutput<typeof termFrontMatter>;

/** The keys of a question's front matter. */
export const questionFrontMatter = v.strictObject({
  question: text,
  topic: oneOf(TOPICS),
  level: oneOf(LEVELS),
  terms: v.pipe(
    v.array(id, 'Write a list of term ids.'),
    v.minLength(1, 'Name the terms that the answer uses.'),
  ),
  sources: v.optional(v.array(source), []),
  reviewed,
  ...due,
  formerly,
});

/** For each key that an entry must have, a line to copy. */
const EXAMPLES: Readonly<Record<string, string>> = {
  name: 'name: Temperature',
  forms: 'forms: [temperature]',
  related: 'related: [top-p-sampling, logits]',
  category: 'category: generation',
  level: 'level: basic',
  reviewed: 'reviewed: 2026-11-23',
  question: 'question: What does temperature change in the text that a model writes?',
  topic: 'topic: short definitions',
  terms: 'terms: [temperature, logits]',
};

/** Checks front matter against its keys; each fault becomes a problem at its line. Returns null if there is one. */
export function checkFrontMatter<Schema extends typeof termFrontMatter | typeof questionFrontMatter>(
  schema: Schema,
  entry: EntryFile,
  problems: Problem[],
): v.InferOutput<Schema> | null {
  const known = Object.keys(schema.entries);
  const result = v.safeParse(schema, entry.data);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const path = issue.path?.map((item) => item.key as string | number) ?? [];
    const key = String(path[0] ?? '');
    problems.push({
      file: entry.file,
      line: entry.lineOf(...path),
      message: message(issue, key, key in entry.data, known),
    });
  }
  return null;
}

function message(
  issue: v.BaseIssue<unknown>,
  key: string,
  isThere: boolean,
  known: readonly string[],
): string {
  if (!known.includes(key)) return `There is no key "${key}". The keys are: ${known.join(', ')}.`;
  if (!isThere)
    return `"${key}" is missing. ${key === 'sources' ? missingSource : `Add a line such as: ${EXAMPLES[key]}`}`;
  return `"${key}": ${hint(issue)}`;
}

function hint(issue: v.BaseIssue<unknown>): string {
  const own = issue.issues?.find((inner) => inner.type === 'url' || inner.type === 'starts_with');
  if (own) return own.message;
  return issue.message.startsWith('Invalid') ? 'Write it as glossary/README.md shows.' : issue.message;
}
