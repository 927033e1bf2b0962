// Says for which frame of a page a command is meant.

/** Returns whether the reader is in this frame: it has the focus; where none has it, the page itself is meant. */
export function hasReader(): boolean {
  const isInAnother = /^(?:iframe|frame|object|embed)$/.test(document.activeElement?.localName ?? '');
  return !isInAnother && (document.hasFocus() || window === window.top);
}
