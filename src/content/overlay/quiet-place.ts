// Puts an element of ours into one of the page so that nothing of the page looks different.

/** How many elements are compared to see whether anything has moved. */
const MAX_WITNESSES = 200;

/**
 * Puts an element, which takes no room, into a container. The page's rules may count the elements there
 * (":last-child", "* + *"), also in sheets that cannot be read. So places are tried, and the first is kept in which
 * every box and colour is as before. Two things go unseen: a change that begins as a transition, and one of something
 * deep inside. If the element shows in each place, it goes last, where the fewest rules count it.
 */
export function putQuietly(element: HTMLElement, container: Element | ShadowRoot, from: Node): void {
  // No rule counts the children of the document's root element.
  if (container === document.documentElement) {
    container.append(element);
    return;
  }
  const before = witnesses(container);
  for (const put of placesIn(container, from)) {
    put(element);
    if (witnesses(container, element).every((seen, index) => seen === before[index])) return;
    element.remove();
  }
  container.append(element);
}

/**
 * Yields ways to put an element: last, first, and at the end of each element between the container and what stands in
 * it.
 */
function* placesIn(container: Element | ShadowRoot, from: Node): Generator<(element: HTMLElement) => void> {
  yield (element) => container.append(element);
  yield (element) => container.prepend(element);
  const between: Element[] = [];
  for (let at = from.parentElement; at && at !== container && container.contains(at); at = at.parentElement)
    between.unshift(at);
  for (const parent of between) yield (element) => parent.append(element);
}

/** Returns the looks of a container's elements; one more element among them must change none. */
function witnesses(container: Element | ShadowRoot, except?: Element): string[] {
  const seen: string[] = [];
  for (const element of container.querySelectorAll('*')) {
    if (element === except) continue;
    if (seen.push(lookOf(element)) >= MAX_WITNESSES) break;
  }
  if (container instanceof Element) seen.push(lookOf(container));
  return seen;
}

function lookOf(element: Element): string {
  const { x, y, width, height } = element.getBoundingClientRect();
  const { color, backgroundColor, borderBottomColor, visibility, opacity } = getComputedStyle(element);
  return [x, y, width, height, color, backgroundColor, borderBottomColor, visibility, opacity].join();
}
