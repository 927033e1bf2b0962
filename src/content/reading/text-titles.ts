// Finds the titles of a page's elements that say what a text stands for.
import type { TextTitle } from '../../core/page/analysis-schemas.ts';
import type { TextBlock } from './page-text.ts';

/** Elements whose title says what their text stands for. */
const TITLED_TAGS = new Set(['abbr', 'acronym', 'dfn']);

/** Returns the titles in a block that say what a text stands for, each with its place. */
export function titlesIn({ parts }: TextBlock): TextTitle[] {
  return parts.flatMap(({ node, text, start }) => {
    const parent = node.parentElement;
    if (!parent || !TITLED_TAGS.has(parent.localName)) return [];
    const title = parent.getAttribute('title');
    return title ? [{ start, end: start + text.length, title }] : [];
  });
}
