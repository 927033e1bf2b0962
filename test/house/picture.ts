// Draws the house from its imports, as a Mermaid flowchart: rooms, and arrows to what they use.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codePaths, sourceImportsOf } from './source-files.ts';

/** The page that shows the picture, and the lines between which it stands. */
const PAGE = 'CONTRIBUTING.md';
const [BEGIN, END] = ['```mermaid\n', '```\n'] as const;

/** The picture by the imports of today. An arrow that goes without saying, as another way leads there, is left out. */
export function pictureOfImports(): string {
  const rooms = [...new Set(codePaths.map((file) => path.posix.dirname(file)))].sort();
  const uses = new Map(
    rooms.map((room) => {
      const files = codePaths.filter((file) => path.posix.dirname(file) === room);
      const targets = files.flatMap(sourceImportsOf).map((file) => path.posix.dirname(file));
      return [room, new Set(targets.filter((target) => target !== room && rooms.includes(target)))] as const;
    }),
  );
  const reaches = (from: string, to: string): boolean =>
    [...(uses.get(from) ?? [])].some((next) => next === to || reaches(next, to));
  const arrows = rooms.flatMap((room) => {
    const targets = [...(uses.get(room) ?? [])].sort();
    return targets
      .filter((target) => !targets.some((other) => other !== target && reaches(other, target)))
      .map((target) => `  ${idOf(room)} --> ${idOf(target)}`);
  });
  const names = rooms.map((room) => `  ${idOf(room)}["${room}"]`);
  return `flowchart LR\n${[...names, ...arrows].join('\n')}\n`;
}

/** The picture as it stands in the page. */
export function pictureInPage(): string {
  return parts()[1];
}

/** Writes the picture of today into the page. */
export function main(): void {
  const [before, , after] = parts();
  writeFileSync(PAGE, before + pictureOfImports() + after);
}

function parts(): readonly [string, string, string] {
  const page = readFileSync(PAGE, 'utf8');
  const from = page.indexOf(BEGIN) + BEGIN.length;
  const to = page.indexOf(END, from);
  if (from < BEGIN.length || to < 0) throw new Error(`${PAGE} has no place for the picture.`);
  return [page.slice(0, from), page.slice(from, to), page.slice(to)];
}

function idOf(room: string): string {
  return room.replaceAll(/[^a-z]/g, '_');
}
