// Turns an entry's prose into plain text.
import type { Block, Inline } from './entry.ts';

/** Returns the plain text of a line. */
export function inlineText(line: readonly Inline[]): string {
  return line
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return piece.kind === 'code' ? piece.text : inlineText(piece.children);
    })
    .join('');
}

/** Returns the plain text of several blocks, with a line for each paragraph and each item of a list. */
export function blocksText(blocks: readonly Block[]): string {
  return linesOf(blocks).map(inlineText).join('\n');
}

/** Returns the lines of blocks: each paragraph and each item of a list. */
export function linesOf(blocks: readonly Block[]): (readonly Inline[])[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.children] : block.items));
}

/** Returns the pieces of plain text in a line, without code. */
export function plainPieces(line: readonly Inline[]): string[] {
  return line.flatMap((piece) => {
    if (typeof piece === 'string') return [piece];
    return piece.kind === 'code' ? [] : plainPieces(piece.children);
  });
}

/** Counts the words of a text: runs of letters and digits, with apostrophes, hyphens and points inside. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-’'.,/][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
