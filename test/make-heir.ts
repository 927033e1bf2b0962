// Makes an entry with former ids, for tests.
import type { EntryFile } from '../src/corpus/entry/entry-file.ts';

/** Makes an entry as it was read, with its former ids alone; these are in the lines from 10 on. */
export function makeHeir(
  id: string,
  formerly: readonly string[] = [],
): { entry: EntryFile; formerly: readonly string[] } {
  const lineOf: EntryFile['lineOf'] = (key, index) => (key === 'formerly' ? 10 + Number(index) : 1);
  return { entry: { file: `glossary/terms/${id}.md`, id, data: {}, sections: [], lineOf }, formerly };
}
