// The way of the arrow keys through a list of buttons.

/** Moves the focus by the arrow keys, Home and End among the buttons of a list; other keys are left to the browser. */
export function followListKeys(event: KeyboardEvent, list: HTMLElement): void {
  const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey || ctrlKey || metaKey || shiftKey) return;
  const buttons = [...list.querySelectorAll('button')];
  const at = buttons.indexOf(target as HTMLButtonElement);
  const places: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const place = places[key];
  if (at < 0 || place === undefined) return;
  // At either end the list would scroll.
  event.preventDefault();
  buttons[place]?.focus();
}
