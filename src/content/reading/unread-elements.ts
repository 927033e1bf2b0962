// Leaves alone what says of itself that it is no prose: by the names of elements, their roles and what they are to editors.
//
// What of a block's matches stands in code or a control's label is judged later, by how it looks (prose-only.ts and
// core/zone/code-or-label.ts); code and addresses within a text, by how they are written (core/forms/address-or-code.ts).
import { POPOVER, SPOKEN, TAB_STOPS } from '../../core/marking/own-elements.ts';
import { holderOf } from '../dom/composed-tree.ts';

/** Elements whose text is not prose: code, input, drawings, formulas, labels of controls, and ours. */
const SKIPPED_TAGS = new Set([
  ...['script', 'style', 'noscript', 'template', 'head', 'title'],
  ...[
    'textarea',
    'input',
    'select',
    'option',
    'optgroup',
    'datalist',
    'button',
    'label',
    'legend',
    'output',
    'meter',
    'progress',
  ],
  ...['code', 'pre', 'kbd', 'samp', 'var', 'tt', 'xmp', 'listing', 'plaintext'],
  ...[
    'math',
    'svg',
    'canvas',
    'iframe',
    'frame',
    'frameset',
    'object',
    'embed',
    'applet',
    'audio',
    'video',
    'picture',
    'map',
  ],
  ...['ruby', 'mjx-container', POPOVER, TAB_STOPS, SPOKEN],
]);

/** Elements that are left alone because of what they say about themselves. */
const SKIPPED =
  '[contenteditable]:not([contenteditable="false" i]),[translate="no" i],[data-gloss="off" i],.notranslate,[inert],' +
  '[role="textbox"],[role="searchbox"],[role="combobox"],[role="button"],[role="menu"],[role="menubar"],[role="menuitem"],[role="menuitemradio"],[role="menuitemcheckbox"],[role="treeitem"],[role="spinbutton"],' +
  '[role="tab"],[role="listbox"],[role="option"],[role="switch"],[role="checkbox"],[role="radio"],[role="slider"],[role="math"],' +
  '[role="code"],[role="application"],.katex,.MathJax,.CodeMirror,.cm-editor,.monaco-editor,.ace_editor,.ProseMirror';

/** Returns whether text directly in an element is left alone, whatever it stands in. */
export function isUnread(element: Element): boolean {
  // Not `hasAttributes` first, though that is faster: it has Chromium write the attribute "style" down, and so changes where it
  // stands among those that come later.
  return SKIPPED_TAGS.has(element.localName) || element.matches(SKIPPED);
}

/** Returns whether text inside an element is left alone, because of the element or of one around it. */
export function isInUnread(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = holderOf(at)) {
    if (isUnread(at)) return true;
  }
  return false;
}
