// Finds the titles of a page's elements that say what a text stands for.
import type { TextTitle } from '../../core/page/analysis-schemas.ts';
import type { TextBlock } from './text-blocks.ts';

/** Elements whose title says what their text stands for. */
const TITLED_TAGS = new Set(['abbr', 'acronym', 'dfn']);
/** Elements of lists and tables in which a text stands beside what it stands for. */
const ENTRY = 'dt,td,th';
const EXPLANATION = /^(?:dd|td)$/;
/** The most characters of such a text, and of what stands beside it. */
const MAX_ENTRY = 16;
const MAX_EXPLANATION = 120;

/** Returns the titles in a block that say what a text stands for, each with its place. */
export function titlesIn({ parts }: TextBlock): TextTitle[] {
  return parts.flatMap(({ node, text, start }) => {
    const parent = node.parentElement;
    if (!parent) return [];
    const title = TITLED_TAGS.has(parent.localName)
      ? parent.getAttribute('title')
      : text.length <= MAX_ENTRY && besideEntry(text, parent);
    return title ? [{ start, end: start + text.length, title }] : [];
  });
}

/** Returns the text beside one that is all of an entry in a list or table of abbreviations; null if there is none. */
function besideEntry(text: string, parent: Element): string | null {
  const entry = parent.closest(ENTRY);
  const beside = entry?.nextElementSibling;
  if (!beside || !EXPLANATION.test(beside.localName)) return null;
  const [own, other] = [entry.textContent.trim(), beside.textContent.trim()];
  return own === text.trim() && other.length <= MAX_EXPLANATION ? other : null;
}
