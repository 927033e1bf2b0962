// Turns the Markdown of an entry into the few kinds of text that Gloss shows.
import type { PhrasingContent, RootContent } from 'mdast';
import type { Block, Inline } from '../../core/glossary/entry.ts';
import type { Problem } from './problem.ts';

/** Turns Markdown nodes into the few kinds of text that Gloss shows; what it does not show becomes problems. */
export function proseFrom(nodes: readonly RootContent[], file: string, problems: Problem[]): Block[] {
  const refuse = (node: RootContent, message: string) => {
    problems.push({ file, line: node.position?.start.line ?? 1, message });
    return [];
  };

  const inline = (node: PhrasingContent): Inline[] => {
    switch (node.type) {
      case 'text':
        return [node.value.replace(/\s*\n\s*/g, ' ')];
      case 'strong':
      case 'emphasis':
        return [{ kind: node.type, children: node.children.flatMap(inline) }];
      case 'inlineCode':
        return [{ kind: 'code', text: node.value }];
      case 'break':
        return [' '];
      case 'link':
        if (!/^https:\/\//.test(node.url)) {
          return refuse(node, `The link "${node.url}" must start with https://.`);
        }
        return [{ kind: 'link', url: node.url, children: node.children.flatMap(inline) }];
      case 'html':
        return refuse(
          node,
          `HTML is not shown ("${node.value}"): write plain text, or put it in \`backticks\`.`,
        );
      default:
        return refuse(
          node,
          `Gloss does not show this (${node.type}): use text, *emphasis*, **strong**, \`code\` or a link.`,
        );
    }
  };

  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', children: joinText(node.children.flatMap(inline)) }];
      case 'list':
        return [
          {
            kind: 'list',
            ordered: node.ordered === true,
            items: node.children.map((item) =>
              joinText(
                item.children.flatMap((child) =>
                  child.type === 'paragraph'
                    ? child.children.flatMap(inline)
                    : refuse(child, 'A list item holds one paragraph: write a nested list as sentences.'),
                ),
              ),
            ),
          },
        ];
      default:
        return refuse(node, `Gloss does not show this (${node.type}): write paragraphs and lists.`);
    }
  });
}

/** Joins neighbouring pieces of plain text. */
function joinText(pieces: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}
