// Opens saved pages, without running any of their scripts.
import { readFileSync } from 'node:fs';
import { type DOMWindow, JSDOM, VirtualConsole } from 'jsdom';
import { isInline } from '../../src/content/reading/text-blocks.ts';
import { isInUnread } from '../../src/content/reading/unread-elements.ts';
import { NOT_TEXT } from './quoted-places.ts';

/**
 * Opens a saved page, and makes its kinds of nodes those of the extension's code. One that names no encoding, and is UTF-8,
 * is read as that. The caller closes the window.
 */
export function openSavedPage(file: string): DOMWindow {
  const window = openBytes(readFileSync(file));
  for (const name of ['Node', 'Element', 'Text', 'ShadowRoot'] as const) {
    Object.assign(globalThis, { [name]: window[name] });
  }
  return window;
}

function openBytes(bytes: Buffer): DOMWindow {
  const open = (from: Buffer | string) => new JSDOM(from, { virtualConsole: new VirtualConsole() }).window;
  const window = open(bytes);
  if (window.document.characterSet !== 'windows-1252') return window;
  try {
    return open(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return window;
  }
}

const LINES_OF_THEIR_OWN = /^(?:pre|xmp|listing|plaintext|textarea|select|option|button|legend)$/i;

/** Makes prose of the elements that the extension leaves alone, their text nodes staying what they are. */
export function showLeftAlone(body: HTMLElement): HTMLElement {
  for (const element of [...body.querySelectorAll('*')]) {
    if (NOT_TEXT.test(element.localName) || !isInUnread(element)) continue;
    const shown = body.ownerDocument.createElement(
      LINES_OF_THEIR_OWN.test(element.localName) || !isInlineCode(element) ? 'div' : 'span',
    );
    shown.append(...element.childNodes);
    element.replaceWith(shown);
  }
  return body;
}

function isInlineCode(element: Element): boolean {
  return isInline(element) || /^(?:code|kbd|samp|var|tt|label|output)$/.test(element.localName);
}
