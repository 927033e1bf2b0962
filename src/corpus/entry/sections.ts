// Reads the sections of an entry by the rules of its kind.
import type { Block } from '../../core/glossary/entry.ts';
import { blocksText, countWords } from '../../core/glossary/prose-text.ts';
import type { Section } from './entry-file.ts';
import type { Problem } from './problem.ts';
import { proseFrom } from './prose.ts';

/** The sections that an entry has: their headings, with how many words or list items each may hold. */
export type SectionRules = Readonly<
  Record<
    string,
    {
      readonly words?: readonly [number, number];
      readonly items?: readonly [number, number];
      readonly optional?: boolean;
    }
  >
>;

/** Reads the sections of an entry by its rules; each fault becomes a problem at its line. */
export function readSections<Rules extends SectionRules>(
  rules: Rules,
  sections: readonly Section[],
  file: string,
  problems: Problem[],
): { [Heading in keyof Rules]?: Block[] } {
  const read: { [Heading in keyof Rules]?: Block[] } = {};
  const headings = Object.keys(rules);
  for (const { heading, line, nodes } of sections) {
    const rule = rules[heading];
    if (!rule) {
      problems.push({
        file,
        line,
        message:
          headings.length === 0
            ? `Nothing stands below the definition of a tool: remove "## ${heading}".`
            : `There is no section "## ${heading}" here. The sections are: ${headings.join(', ')}.`,
      });
      continue;
    }
    if (read[heading]) {
      problems.push({ file, line, message: `"## ${heading}" is there twice: join the two.` });
      continue;
    }
    const blocks = proseFrom(nodes, file, problems);
    read[heading as keyof Rules] = blocks;
    if (rule.words) {
      const words = countWords(blocksText(blocks));
      const [least, most] = rule.words;
      if (words < least || words > most) {
        problems.push({
          file,
          line,
          message: `"## ${heading}" has ${words} words: write ${least} to ${most}.`,
        });
      }
    }
    if (rule.items) {
      const items = listItems(blocks).length;
      const [least, most] = rule.items;
      if (items < least || items > most) {
        const range = least === most ? `${least}` : `${least} to ${most}`;
        problems.push({
          file,
          line,
          message: `"## ${heading}" has ${items} list items ("- …"): write ${range}.`,
        });
      }
    }
  }
  for (const heading of headings) {
    if (!read[heading] && !rules[heading]?.optional) {
      problems.push({ file, line: 1, message: `The section "## ${heading}" is missing.` });
    }
  }
  return read;
}

/** Returns the items of all lists in a section. */
export function listItems(blocks: readonly Block[]) {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
}
