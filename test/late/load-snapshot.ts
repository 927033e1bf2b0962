// What one load of a page has come to, and how two of them differ.

/** An element of a page with the text that directly stands in it; marks count as the text that they show. */
export interface Entry {
  /** Where it stands: names and places among those of the same name. */
  readonly path: string;
  readonly text: string;
}

/** A page when it has come to rest. */
export interface LoadSnapshot {
  readonly entries: readonly Entry[];
  readonly formulas: number;
  /** What has come to the console, or was thrown. */
  readonly messages: readonly string[];
}

/** How a load differs from others that do not differ among themselves. */
export interface LoadDifferences {
  /** Elements that are missing, or there besides, each by its path. */
  readonly elements: readonly string[];
  /** Texts that are others, each with its path. */
  readonly texts: readonly string[];
  /** How many formulas there are more, or fewer. */
  readonly formulas: number;
  readonly messages: readonly string[];
}

/** A formula: of MathJax 2's several elements its frame, of KaTeX and the later ones the only one. */
export const FORMULAS = '.katex, mjx-container, .MathJax, .MathJax_CHTML, .MathJax_SVG';

/** Reads the page; runs in it, and must not refer to anything outside itself. */
export function readPage(selector: string): Omit<LoadSnapshot, 'messages'> {
  // MathJax 4's text for speech comes from a worker, bit by bit, at any time.
  const isLeftOut = ({ localName }: Element) =>
    localName.startsWith('gloss-') || ['script', 'style', 'mjx-speech'].includes(localName);
  const entries: Entry[] = [];
  const textOf = (element: Element): string => {
    let text = '';
    for (const child of element.childNodes) {
      if (child instanceof Text) text += child.data;
      else if (child instanceof Element && child.localName === 'gloss-mark') text += child.textContent;
    }
    return text;
  };
  const read = (element: Element, path: string) => {
    entries.push({ path, text: textOf(element) });
    const places = new Map<string, number>();
    for (const child of element.children) {
      if (isLeftOut(child)) continue;
      const place = (places.get(child.localName) ?? 0) + 1;
      places.set(child.localName, place);
      read(child, `${path} > ${child.localName}:${place}`);
    }
  };
  if (document.body) read(document.body, 'body');
  return { entries, formulas: document.querySelectorAll(selector).length };
}

/**
 * How a load with Gloss differs from one without, where two without don't differ: random parts of a page are not our
 * doing.
 */
export function differencesOf(
  withGloss: LoadSnapshot,
  [without, again]: readonly [LoadSnapshot, LoadSnapshot],
): LoadDifferences {
  const texts = ({ entries }: LoadSnapshot) => new Map(entries.map(({ path, text }) => [path, text]));
  const [plain, second, glossed] = [texts(without), texts(again), texts(withGloss)];
  const changedPaths = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
    [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
  const noise = new Set(changedPaths(plain, second));
  const changed = changedPaths(plain, glossed).filter((path) => !noise.has(path));
  const isElement = (path: string) => !plain.has(path) || !glossed.has(path);
  const known = new Set([...without.messages, ...again.messages]);
  const least = Math.min(without.formulas, again.formulas);
  const most = Math.max(without.formulas, again.formulas);
  return {
    elements: changed.filter(isElement).map((path) => `${path} is ${plain.has(path) ? 'missing' : 'added'}`),
    texts: changed
      .filter((path) => !isElement(path))
      .map((path) => `${path}: ${shown(plain.get(path))} is ${shown(glossed.get(path))}`),
    formulas: Math.max(withGloss.formulas - most, 0) + Math.min(withGloss.formulas - least, 0),
    messages: withGloss.messages.filter((message) => !known.has(message)),
  };
}

/** Whether two loads are the same to their reader. */
export function areSame({ elements, texts, formulas, messages }: LoadDifferences): boolean {
  return elements.length === 0 && texts.length === 0 && formulas === 0 && messages.length === 0;
}

/** How much of a text is printed, in characters. */
const SHOWN = 60;

function shown(text = ''): string {
  const tidy = text.replace(/\s+/g, ' ').trim();
  return JSON.stringify(tidy.length > SHOWN ? `${tidy.slice(0, SHOWN)}…` : tidy);
}
