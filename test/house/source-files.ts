// The files of src with their imports and their syntax trees, for the tests of how the house is built.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** A node of the syntax tree (ESTree, with offsets in the text). */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** All files below a folder, by their paths in it. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(path.relative(folder, entry.parentPath), entry.name).replaceAll('\\', '/'));
}

/** Whether a file holds code, by its name. */
export function isCode(file: string): boolean {
  return /\.tsx?$/.test(file) && !file.endsWith('.d.ts');
}

const allPaths = filesBelow('src');

/** The READMEs of rooms, by their paths in src. */
export const readmePaths = allPaths.filter((file) => path.posix.basename(file) === 'README.md');

/** All other files below src, by their paths in it. */
export const sourcePaths = allPaths.filter((file) => !readmePaths.includes(file));

/** Those that hold code. */
export const codePaths = sourcePaths.filter(isCode);

/** The text of a file of src. */
export function sourceOf(file: string): string {
  return readFileSync(path.join('src', file), 'utf8');
}

/** What a file imports, types too, as it is written there. */
export function importsOf(file: string): string[] {
  return [...sourceOf(file).matchAll(/(?:from|import)\s+'([^']+)'/g)].map((found) => found[1] ?? '');
}

/** The files of src that a file imports, by their paths in it. */
export function sourceImportsOf(file: string): string[] {
  return (
    importsOf(file)
      // Of a script that is built for its own sake only the path is imported.
      .filter((name) => name.startsWith('.') && !name.endsWith('?script'))
      .map((name) => path.posix.join(path.posix.dirname(file), name.replace(/\?.*/, '')))
      .filter((target) => !target.startsWith('..'))
  );
}

/** All nodes of a file's syntax tree, each with its parent. */
export function* syntaxOf(file: string): Generator<readonly [node: SyntaxNode, parent: SyntaxNode | null]> {
  yield* below(syntaxTreeOf(file), null);
}

/** The root of a file's syntax tree, or of that of another text under its name. Throws where that cannot be parsed. */
export function syntaxTreeOf(file: string, text = sourceOf(file)): SyntaxNode {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`src/${file} could not be parsed: ${errors[0]?.message}`);
  return program as unknown as SyntaxNode;
}

/** The nodes right below one, in the order of the text. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node)
    .flat()
    .filter((child): child is SyntaxNode => typeof child === 'object' && child !== null && 'type' in child);
}

function* below(
  node: SyntaxNode,
  parent: SyntaxNode | null,
): Generator<readonly [SyntaxNode, SyntaxNode | null]> {
  yield [node, parent];
  for (const child of childrenOf(node)) yield* below(child, node);
}
