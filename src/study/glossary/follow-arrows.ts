// The way of the arrow keys: from the search box through what it has found, and back.

/** What a key asks for, by where the focus is among so many results (-1: in the box). Null leaves the key to the browser. */
function placeBy(key: string, place: number, count: number): number | null {
  const isInBox = place < 0;
  switch (key) {
    case 'ArrowDown':
      return Math.min(place + 1, count - 1);
    case 'ArrowUp':
      return isInBox ? null : place - 1;
    case 'Home':
      return isInBox ? null : 0;
    case 'End':
      return isInBox ? null : count - 1;
    default:
      return null;
  }
}

/**
 * Moves the focus by the arrow keys, Home and End between a box and the results (links with `data-result`) below it. Enter in
 * the box opens the first result, and what is typed on a result goes on in the box.
 */
export function followArrows(event: KeyboardEvent, box: HTMLInputElement, whole: HTMLElement): void {
  const { key, target, altKey, ctrlKey, metaKey, isComposing } = event;
  if (altKey || ctrlKey || metaKey || isComposing) return;
  const results = [...whole.querySelectorAll<HTMLAnchorElement>('a[data-result]')];
  const place = results.indexOf(target as HTMLAnchorElement);
  if ((place < 0 && target !== box) || results.length === 0) return;
  if (place < 0 && key === 'Enter') {
    event.preventDefault();
    results[0]?.click();
    return;
  }
  // The letter is written where the focus is when the key's own work is done.
  if (place >= 0 && key.length === 1 && key !== ' ') {
    box.focus();
    return;
  }
  const next = placeBy(key, place, results.length);
  if (next === null) return;
  event.preventDefault();
  (results[next] ?? box).focus();
}
