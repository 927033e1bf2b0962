// Which sources are out of reach, by a list of addresses that were reached: the check itself asks nobody.
import type { SourcedEntry } from './check-sources.ts';

/** Returns the addresses of sources that are not among the reachable ones, in order, each with the entries that use it. */
export function deadLinks(
  entries: readonly SourcedEntry[],
  reachable: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const { entry, sources } of entries) {
    for (const source of sources) {
      if (!('url' in source) || reachable.has(source.url)) continue;
      users.set(source.url, [...(users.get(source.url) ?? []), entry.file]);
    }
  }
  return new Map([...users].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Returns the addresses in a list, one a line; what begins with "#" is a note. */
export function readReachable(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
}
