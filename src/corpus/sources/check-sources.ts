// Checks the addresses of sources over the whole glossary: each is written in one way, and one source has one address.
import type { Source } from '../../core/glossary/entry.ts';
import { sourceKind } from '../../core/glossary/source-kind.ts';
import type { EntryFile } from '../entry/entry-file.ts';
import type { Problem } from '../entry/problem.ts';
import { canonicalAddress } from './canonical-address.ts';

/** An entry, as far as its sources are concerned. */
export interface SourcedEntry {
  readonly entry: EntryFile;
  readonly sources: readonly Source[];
}

/** Returns what is wrong with the addresses of sources, each with what to write instead. */
export function checkSources(entries: readonly SourcedEntry[]): Problem[] {
  const problems: Problem[] = [];
  /** The address that stood first for a page or a title, and the file in which it stood. */
  const seen = new Map<string, { url: string; file: string }>();
  for (const { entry, sources } of entries) {
    sources.forEach((source, index) => {
      if (!('url' in source)) return;
      const { url, title } = source;
      const { file } = entry;
      const problem = (message: string) =>
        problems.push({ file, line: entry.lineOf('sources', index), message });
      const canonical = canonicalAddress(url);
      if (canonical !== url) {
        problem(`"${url}" has one form in the glossary: write "${canonical}".`);
        return;
      }
      const page = `page ${pageKey(url)}`;
      const titled = title === undefined ? page : `${sourceKind(source)} ${titleKey(title)}`;
      const samePage = seen.get(page);
      const sameTitle = seen.get(titled);
      if (samePage && samePage.url !== url) {
        problem(
          `"${url}" and "${samePage.url}" in ${samePage.file} lead to one page: write the same address in both.`,
        );
      } else if (sameTitle && sameTitle.url !== url) {
        problem(
          `"${title}" has another address in ${sameTitle.file}, "${sameTitle.url}": write the same address in both, or say in the titles what tells the two apart.`,
        );
      }
      for (const key of [page, titled]) if (!seen.has(key)) seen.set(key, { url, file });
    });
  }
  return problems;
}

/** An address without what servers seldom tell apart. */
function pageKey(url: string): string {
  return url
    .replace(/^https:\/\/(?:www\.)?/, '')
    .replace(/\/(?=$|[?#])/, '')
    .toLowerCase();
}

/** A title without case and punctuation. */
function titleKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
