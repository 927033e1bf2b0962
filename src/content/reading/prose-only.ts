// Leaves out those of a block's matches that stand in code or in the label of a control.
import {
  type Control,
  isControlClass,
  isControlName,
  isMonospacedFont,
  reasonToLeave,
  type TextPlace,
} from '../../core/zone/code-or-label.ts';
import { holderOf } from '../dom/composed-tree.ts';
import { blockElementOf, type TextBlock } from './text-blocks.ts';

/** What highlighters, editors, terminals and documentation tools make of code, by names that mean nothing else. */
const HIGHLIGHTED =
  '.hljs,.shiki,.prism-code,.token-line,.codehilite,.highlighttable,.rouge-table,.syntaxhighlighter,.blob-code,' +
  '.react-code-text,.react-code-lines,.react-code-line-contents,.CodeMirror-code,.cm-content,.view-lines,.ace_content,' +
  '.xterm,.d2h-code-line,.diff-line,.jp-InputArea,.jp-OutputArea-output.jp-mod-text,dt.sig,.sig-object,.sig-name,.code-header,' +
  '.member-signature,.type-signature,.method-signature';

/** Elements that hold a page's running text. */
const RUNNING_TEXT = 'article,main,[role="main"]';
const PARAGRAPHS = new Set(['p', 'blockquote', 'figcaption']);

/** How far up from a text a control is looked for, and how much of its text is read. */
const MAX_LEVELS = 12;
const MAX_TEXT = 100;

/**
 * Returns those of a block's matches that stand in prose. Reads styles of the elements around them but measures no
 * boxes, so call it before any change.
 */
export function proseOnly<Match extends { readonly start: number }>(
  block: TextBlock,
  matches: readonly Match[],
): Match[] {
  const known = new Map<Element, boolean>();
  let at = 0;
  return matches.filter(({ start }) => {
    while (endOf(block, at) <= start) at++;
    const node = block.parts[at]?.node;
    const holder = node && holderOf(node);
    if (!holder) return true;
    let isProse = known.get(holder);
    if (isProse === undefined) {
      // What is not shown is checked when it is: asking for its style would write to the page's console.
      isProse = !holder.checkVisibility() || reasonToLeave(placeOf(holder, block)) === null;
      known.set(holder, isProse);
    }
    return isProse;
  });
}

function endOf({ parts }: TextBlock, index: number): number {
  const part = parts[index];
  return part ? part.start + part.text.length : Number.POSITIVE_INFINITY;
}

function placeOf(holder: Element, block: TextBlock): TextPlace {
  const style = getComputedStyle(holder);
  const isMonospaced = isMonospacedFont(style.fontFamily);
  const running = holder.closest(RUNNING_TEXT) ?? holder.ownerDocument.body;
  const runningStyle = getComputedStyle(running);
  const element = blockElementOf(holder);
  return {
    isHighlighted: holder.closest(HIGHLIGHTED) !== null,
    isMonospaced,
    isPageMonospaced: isMonospaced && isMonospacedFont(runningStyle.fontFamily),
    isPreformatted: isPreformatted(style),
    isPagePreformatted: isPreformatted(runningStyle),
    isParagraph:
      isMonospaced &&
      element !== null &&
      PARAGRAPHS.has(element.localName) &&
      isMonospacedFont(getComputedStyle(element).fontFamily),
    text: block.text,
    control: controlAround(holder, style),
  };
}

function isPreformatted({ whiteSpace }: CSSStyleDeclaration): boolean {
  return /^(?:pre|pre-wrap|break-spaces)\b(?!-line)/.test(whiteSpace);
}

/** Returns the control in which an element stands: the innermost that the page names, if there are several. */
function controlAround(holder: Element, style: CSSStyleDeclaration): Control | null {
  let handling: Element | null = null;
  let isLink = false;
  let level = 0;
  for (let at: Element | null = holder; at && level < MAX_LEVELS; at = holderOf(at), level++) {
    if (isControlName(at.localName)) return { by: 'name', text: textOf(at) };
    if (isControlClass(at.getAttribute('class') ?? '')) return { by: 'class', text: textOf(at) };
    isLink ||= at.matches('a[href],summary');
    if (isHandling(at)) handling ??= at;
  }
  // The text of a link or summary is prose, even if it acts in another way as well.
  if (isLink) return null;
  if (handling) return { by: 'handler', text: textOf(handling) };
  return style.cursor === 'pointer' ? { by: 'pointer', text: textOf(outermostPointed(holder)) } : null;
}

function isHandling(element: Element): boolean {
  const isFocusable = element.hasAttribute('role') && Number(element.getAttribute('tabindex') ?? -1) >= 0;
  return isFocusable || element.hasAttribute('onclick');
}

/** Returns the outermost element around one over which the pointer is still a hand, since that look is inherited. */
function outermostPointed(holder: Element): Element {
  let found = holder;
  for (let level = 0; level < MAX_LEVELS; level++) {
    const parent = holderOf(found);
    if (!parent || getComputedStyle(parent).cursor !== 'pointer') break;
    found = parent;
  }
  return found;
}

/** Returns the beginning of an element's text. */
function textOf(element: Element): string {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (text.length < MAX_TEXT && texts.nextNode()) {
    const node = texts.currentNode as Text;
    text += node.substringData(0, MAX_TEXT);
  }
  return text;
}
