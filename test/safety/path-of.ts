// Names a node of a page, for a report.

/** How many steps a path has: enough to find the place by. */
const STEPS = 4;

/** The last few steps from the top of the page to a node, to be printed: as a selector, a text by its first words. */
export function pathOf(node: Node | null): string {
  if (node === null) return 'the page';
  const steps: string[] = [];
  for (let at: Node | null = node; at && steps.length < STEPS; at = at.parentNode) {
    if (at instanceof Text) steps.unshift(`“${at.data.trim().replace(/\s+/g, ' ').slice(0, 40)}”`);
    else if (at instanceof Element) steps.unshift(stepOf(at));
  }
  return steps.join(' > ');
}

function stepOf({ localName, id, classList, parentElement }: Element): string {
  if (id) return `${localName}#${id}`;
  const classes = [...classList].slice(0, 2).map((name) => `.${name}`);
  const same = [...(parentElement?.children ?? [])].filter((each) => each.localName === localName);
  if (same.length < 2) return [localName, ...classes].join('');
  const place = same.findIndex((each) => each.classList === classList) + 1;
  return [localName, ...classes, `:nth-of-type(${place})`].join('');
}
