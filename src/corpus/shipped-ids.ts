// Keeps the list of all ids that entries have ever had in a glossary that readers could get: their cards, and
// whatever else they keep, are stored under these. A line is a folder and an id ("terms/kv-cache"); lines with "#"
// are for people.
import type { Corpus } from './load-corpus.ts';

/** The folder of each kind of entry, with which its lines begin. */
const KINDS = [
  { kind: 'terms', folder: 'terms' },
  { kind: 'questions', folder: 'interview' },
] as const;

/**
 * Returns a sentence that says what to do for each shipped id that leads to no entry, and for each entry missing from
 * the list.
 */
export function shippedIdProblems(list: string, corpus: Corpus): string[] {
  const shipped = new Set(idLines(list));
  const present = presentIds(corpus);
  const kept = new Set([...present, ...formerIds(corpus)]);
  const lost = [...shipped]
    .filter((line) => !kept.has(line))
    .map((line) => {
      const [folder, id] = line.split('/');
      return (
        `Readers may have kept something under "${line}", and no entry has that id: write "formerly: [${id}]" into the ` +
        `front matter of the entry in glossary/${folder} that took its place, or bring glossary/${line}.md back.`
      );
    });
  const unlisted = present
    .filter((line) => !shipped.has(line))
    .map((line) => `"${line}" is not on the list of shipped ids: "npm run corpus -- --ship" adds it.`);
  return [...lost, ...unlisted];
}

/** Returns the list with all present ids added, in order, below the lines for people; nothing is removed. */
export function withPresentIds(list: string, corpus: Corpus): string {
  const head = list.split(/\r?\n/).filter((line) => line.startsWith('#'));
  const ids = new Set([...idLines(list), ...presentIds(corpus)]);
  return [...head, ...[...ids].sort(), ''].join('\n');
}

function idLines(list: string): string[] {
  return list
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function presentIds(corpus: Corpus): string[] {
  return KINDS.flatMap(({ kind, folder }) => corpus[kind].map(({ id }) => `${folder}/${id}`));
}

function formerIds(corpus: Corpus): string[] {
  return KINDS.flatMap(({ kind, folder }) =>
    [...corpus.formerIds[kind].keys()].map((id) => `${folder}/${id}`),
  );
}
