// All of a reader's study as a file, and back: JSON, with the version of the study database whose rows it holds. A file is
// checked as a whole before anything is done with it.
import * as v from 'valibot';
import { answerOfVersion3 } from '../answer-of-version-3.ts';
import { ROW_SCHEMAS, rowKey, STORE_NAMES, type StoreName, type StudyData } from '../study-data.ts';

/** Tells a file of ours from other JSON. */
const FORMAT = 'gloss-study';
/** The version of the study database, which the rows of a file have, too; and the earliest that a file can have. */
const VERSION = 4;
const FIRST_VERSION = 3;

/** In which way a file is wrong; each is told in a sentence of its own. */
export type StudyFileProblem =
  | { readonly kind: 'empty' | 'not json' | 'not study' }
  | { readonly kind: 'newer'; readonly version: number; readonly readable: number }
  | { readonly kind: 'no store'; readonly store: StoreName }
  /** A row cannot be read: the place is counted from 1, and the field is the first that is wrong. */
  | { readonly kind: 'bad row'; readonly store: StoreName; readonly place: number; readonly field: string }
  | { readonly kind: 'row twice'; readonly store: StoreName; readonly key: string };

/** What a file holds, or what is wrong with it. */
export type ReadStudyFile = { readonly data: StudyData } | { readonly problem: StudyFileProblem };

const headSchema = v.looseObject({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(FIRST_VERSION)),
});
type Head = v.InferOutput<typeof headSchema>;

/** Returns the text of a file that holds all data; each row is a line, so that two files can be compared. */
export function studyFile(data: StudyData): string {
  const stores = STORE_NAMES.map((store) => {
    const rows = data[store].map((row) => `    ${JSON.stringify(row)}`);
    return `  ${JSON.stringify(store)}: [${rows.length > 0 ? `\n${rows.join(',\n')}\n  ` : ''}]`;
  });
  const head = [`  "format": ${JSON.stringify(FORMAT)}`, `  "version": ${VERSION}`];
  return `{\n${[...head, ...stores].join(',\n')}\n}\n`;
}

/** Returns what a file holds, or the first thing that is wrong with it. */
export function readStudyFile(text: string): ReadStudyFile {
  if (text.trim() === '') return { problem: { kind: 'empty' } };
  const json = parsed(text.replace(/^\ufeff/, ''));
  if (json === undefined) return { problem: { kind: 'not json' } };
  const head = v.safeParse(headSchema, json);
  if (!head.success) return { problem: { kind: 'not study' } };
  const { version } = head.output;
  if (version > VERSION) return { problem: { kind: 'newer', version, readable: VERSION } };
  return readStores(
    UPGRADES.slice(version - FIRST_VERSION).reduce((stores, step) => step(stores), head.output),
  );
}

/** The steps of a file from each version to the next, as the database takes them. */
const UPGRADES: readonly ((file: Head) => Head)[] = [toVersion4];

/** Before version 4 there were cards and answers alone. */
function toVersion4(file: Head): Head {
  const { answers } = file;
  return {
    ...Object.fromEntries(STORE_NAMES.map((store) => [store, []])),
    ...file,
    answers: Array.isArray(answers) ? answers.map((row) => answerOfVersion3(row) ?? row) : answers,
  };
}

function readStores(file: { readonly [store: string]: unknown }): ReadStudyFile {
  const data: { [Store in StoreName]?: unknown[] } = {};
  for (const store of STORE_NAMES) {
    const rows = file[store];
    if (!Array.isArray(rows)) return { problem: { kind: 'no store', store } };
    const read: unknown[] = [];
    const keys = new Set<string>();
    for (const [index, row] of rows.entries()) {
      const checked = v.safeParse(ROW_SCHEMAS[store], row);
      if (!checked.success) {
        const field = v.getDotPath(checked.issues[0]) ?? '';
        return { problem: { kind: 'bad row', store, place: index + 1, field } };
      }
      const key = rowKey(checked.output);
      if (keys.has(key)) return { problem: { kind: 'row twice', store, key } };
      keys.add(key);
      read.push(checked.output);
    }
    data[store] = read;
  }
  return { data: data as unknown as StudyData };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
