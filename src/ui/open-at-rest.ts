// Opens something when a reader goes to an element, as marks on pages do.

/** How long the pointer rests on an element that opens, in milliseconds. */
const REST_MS = 200;

/** Calls back when the pointer has rested on an element, and when the focus comes to it. */
export function openAtRest(element: HTMLElement, open: () => void): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  element.addEventListener('pointerenter', () => {
    clearTimeout(rest);
    rest = setTimeout(open, REST_MS);
  });
  element.addEventListener('pointerleave', () => clearTimeout(rest));
  element.addEventListener('focus', open);
}
