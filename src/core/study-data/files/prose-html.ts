// Turns an entry's prose, and text of a reader or a page, into HTML of one line, for programs that show HTML.
import type { Block, Inline } from '../../glossary/entry.ts';

const LINE_ENDS = /\r\n|[\n\r\u2028\u2029]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Returns HTML that shows a text, with <br> for its line ends. */
export function textHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character).replace(LINE_ENDS, '<br>');
}

/** Returns HTML that shows a line of an entry. */
export function inlineHtml(line: readonly Inline[]): string {
  return line
    .map((piece) => {
      if (typeof piece === 'string') return textHtml(piece);
      if (piece.kind === 'code') return `<code>${textHtml(piece.text)}</code>`;
      const inner = inlineHtml(piece.children);
      if (piece.kind === 'link') return `<a href="${textHtml(piece.url)}">${inner}</a>`;
      return piece.kind === 'strong' ? `<b>${inner}</b>` : `<i>${inner}</i>`;
    })
    .join('');
}

/** Returns HTML that shows blocks of an entry. */
export function blocksHtml(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return `<p>${inlineHtml(block.children)}</p>`;
      const items = block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('');
      return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
    })
    .join('');
}
