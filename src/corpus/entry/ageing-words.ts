// Finds words in entries that are true on the day of writing only ("as of 2026", "the latest"): nobody knows later which
// day was meant, and whether it is still so.
import type { RootContent } from 'mdast';
import type { EntryFile } from './entry-file.ts';
import type { Problem } from './problem.ts';

const AGEING =
  /\b(?:as of|currently|at present|the latest|recently|nowadays|state[- ]of[- ]the[- ]art today)\b/giu;

/** Names that hold such a word, and what somebody else said: neither is our claim. */
const NOT_OURS = /\b(?:least|most)[- ]recently[- ]used\b|“[^”]*”|"[^"]*"/giu;

/** Returns the words that age in a line of text, as they are written there. */
export function ageingWords(text: string): string[] {
  return text.replace(NOT_OURS, '…').match(AGEING) ?? [];
}

/** Returns what ages in an entry: in its prose, and in the sentences of its front matter. Code is left alone. */
export function checkAgeingWords(entry: EntryFile): Problem[] {
  const at = (line: number, text: string) =>
    ageingWords(text).map(
      (found): Problem => ({
        file: entry.file,
        line,
        message: `"${found}" ages: say since when ("since 2026") or in which year it was so, or leave it out. Somebody else's words stand in double quotes.`,
      }),
    );
  const { question, 'confused-with': confusedWith } = entry.data;
  const differences = typeof confusedWith === 'object' && confusedWith !== null ? confusedWith : {};
  return [
    ...(typeof question === 'string' ? at(entry.lineOf('question'), question) : []),
    ...Object.entries(differences).flatMap(([id, difference]) =>
      at(entry.lineOf('confused-with', id), String(difference)),
    ),
    ...entry.sections.flatMap(({ nodes }) => textLines(nodes).flatMap(({ line, text }) => at(line, text))),
  ];
}

/** Returns the paragraphs and list items of Markdown as text, each with its first line; what is code has no text. */
function textLines(nodes: readonly RootContent[]): { line: number; text: string }[] {
  return nodes.flatMap((node) =>
    node.type === 'list'
      ? node.children.flatMap((item) => textLines(item.children))
      : [{ line: node.position?.start.line ?? 1, text: textOf(node) }],
  );
}

function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value.replace(/\s*\n\s*/g, ' ');
  return 'children' in node ? node.children.map(textOf).join('') : ' ';
}
