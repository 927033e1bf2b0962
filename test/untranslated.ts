// What stays English in a window whose messages are all in brackets (see speakInBrackets): what is in no catalogue.

/** Attributes that a reader sees or hears. */
const ATTRIBUTES = ['title', 'alt', 'placeholder', 'aria-label', 'aria-description', 'aria-valuetext'];

/** Text of the glossary, of the page, and what is the same in all languages. */
const NOT_OURS = '[lang="en"], bdi, code, pre, time';

/** Texts and attributes of an element, with letters in them, that are no part of a message. */
export function untranslated(root: Element): string[] {
  const found: string[] = [];
  const take = (text: string | null) => {
    if (text && /\p{L}/u.test(text) && !/[⟦⟧]/.test(text)) found.push(text.trim());
  };
  for (const element of root.querySelectorAll('*')) {
    if (element.closest(NOT_OURS)) continue;
    for (const name of ATTRIBUTES) take(element.getAttribute(name));
    for (const node of element.childNodes) if (node instanceof Text) take(node.data);
  }
  return found;
}
