// Reads an entry's file: its front matter as data, its Markdown as sections, each with its line.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isMap, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from './problem.ts';

type Node = ReturnType<typeof fromMarkdown>['children'][number];

/** The part of an entry below one `## heading`; the part above the first has the heading ''. */
export interface Section {
  readonly heading: string;
  readonly line: number;
  readonly nodes: readonly Node[];
}

/** An entry's file, taken apart but not yet checked for what it says. */
export interface EntryFile {
  readonly file: string;
  /** The file's name without its ending. */
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly sections: readonly Section[];
  /** Returns the line of a front matter key, or of an item of its list; the first line if there is none. */
  lineOf(...path: readonly (string | number)[]): number;
}

const FENCE = /^---[ \t]*$/;

/** Takes an entry's text apart into front matter and sections; what cannot be read becomes problems. */
export function readEntryFile(
  file: string,
  text: string,
): { entry: EntryFile; problems: Problem[] } | { entry: null; problems: Problem[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (!FENCE.test(lines[0] ?? '') || end < 0) {
    const message = 'The file must open with front matter: a line "---", the keys, and a line "---".';
    return { entry: null, problems: [{ file, line: 1, message }] };
  }

  const counter = new LineCounter();
  const yaml = parseDocument(lines.slice(1, end).join('\n'), { lineCounter: counter, prettyErrors: false });
  const yamlLine = (offset: number) => counter.linePos(offset).line + 1;
  const problems: Problem[] = yaml.errors.map((error) => ({
    file,
    line: yamlLine(error.pos[0]),
    message: `The front matter is not valid YAML (${error.message.replace(/\s+/g, ' ')}). Put text that holds ": " or a quote in double quotes.`,
  }));
  visit(yaml, {
    Alias(_key, alias) {
      const message = `Text that begins with "*" means something else in YAML: write it without "*${alias.source}", or in double quotes.`;
      problems.push({ file, line: yamlLine(alias.range?.[0] ?? 0), message });
    },
  });
  if (problems.length > 0) return { entry: null, problems };
  const data: unknown = yaml.toJS();
  if (!isMap(yaml.contents) || typeof data !== 'object' || data === null) {
    const message = 'The front matter holds no keys: write "name: …" and the others, one a line.';
    return { entry: null, problems: [{ file, line: 1, message }] };
  }

  const sections: { heading: string; line: number; nodes: Node[] }[] = [
    { heading: '', line: end + 2, nodes: [] },
  ];
  for (const node of fromMarkdown(lines.slice(end + 1).join('\n')).children) {
    const line = end + 1 + (node.position?.start.line ?? 1);
    if (node.type === 'heading') {
      const heading = node.children.map((child) => ('value' in child ? child.value : '')).join('');
      if (node.depth !== 2) {
        problems.push({
          file,
          line,
          message: `Use "## ${heading}": an entry has headings of the second level only.`,
        });
      }
      sections.push({ heading, line, nodes: [] });
    } else {
      shiftLines(node, end + 1);
      sections.at(-1)?.nodes.push(node);
    }
  }

  const entry: EntryFile = {
    file,
    id: file.replace(/^.*[\\/]/, '').replace(/\.md$/, ''),
    data: data as Record<string, unknown>,
    sections,
    lineOf(...path) {
      for (let length = path.length; length > 0; length--) {
        const key = path.slice(0, length);
        const node = yaml.getIn(key, true) as { range?: [number, number, number] | null } | undefined;
        const parent = yaml.getIn(key.slice(0, -1), true);
        const pair = isMap(parent)
          ? parent.items.find(
              (item) => String((item.key as { value?: unknown })?.value) === String(key.at(-1)),
            )
          : undefined;
        const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range ?? node?.range;
        if (range) return yamlLine(range[0]);
      }
      return 1;
    },
  };
  return { entry, problems };
}

/** Moves a node's line numbers from the Markdown's to the file's. */
function shiftLines(node: Node | { position?: Node['position']; children?: unknown }, by: number): void {
  if (node.position) {
    node.position.start.line += by;
    node.position.end.line += by;
  }
  const children = (node as { children?: Node[] }).children;
  for (const child of children ?? []) shiftLines(child, by);
}
