// Runs in an app's page, and tells the test what is seen there.

/** What the test sees of an app, as if no mark were there, and the marks apart from it. */
export interface View {
  /** The app's HTML with marks unwrapped, adjacent text joined and shadow roots written out. */
  readonly html: string;
  /** The text, each block's on a line of its own. */
  readonly text: string;
  /** What is marked, wrapped or painted, with its place in the text. */
  readonly marked: readonly { readonly start: number; readonly text: string }[];
}

declare global {
  interface Window {
    probe: {
      view(): View;
      /** The view once Gloss has read and marked all that has changed until now; without Gloss, the view now. */
      viewAtRest(isGlossed: boolean): Promise<View>;
      /** Adds a paragraph with a term beside the app, in place of the one before. */
      addParagraph(): void;
      /** Resolves once Gloss has marked the paragraph that was added last. */
      addedIsMarked(): Promise<void>;
      /** Resolves when the browser is about to paint. */
      nextPaint(): Promise<void>;
    };
  }
}

const MARK = 'gloss-mark';
const BLOCK = /^(?:p|li|h\d|section|main)$/;
/** How long Gloss may take to mark a paragraph, in milliseconds. */
const PATIENCE_MS = 30_000;

function view(): View {
  const root = document.querySelector('[data-variant]') ?? document.body;
  let text = '';
  const marked: { start: number; text: string }[] = [];
  const starts = new Map<Node, number>();
  const write = (node: Node): string => {
    if (node instanceof Text) {
      starts.set(node, text.length);
      text += node.data;
      return node.data.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    }
    if (node instanceof Comment) return `<!--${node.data}-->`;
    const children = () => [...node.childNodes].map(write).join('');
    if (!(node instanceof Element)) return children();
    if (node.localName === MARK) {
      const start = text.length;
      const inner = children();
      marked.push({ start, text: text.slice(start) });
      return inner;
    }
    const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('');
    const shadow = node.shadowRoot ? `<shadow-root>${write(node.shadowRoot)}</shadow-root>` : '';
    const inner = shadow + children();
    if (BLOCK.test(node.localName)) text += '\n';
    return `<${node.localName}${attributes}>${inner}</${node.localName}>`;
  };
  const html = [...root.childNodes].map(write).join('');
  for (const { startContainer, startOffset, endContainer, endOffset } of paintedRanges()) {
    const start = starts.get(startContainer);
    const end = starts.get(endContainer);
    if (start === undefined || end === undefined || start + startOffset === end + endOffset) continue;
    marked.push({ start: start + startOffset, text: text.slice(start + startOffset, end + endOffset) });
  }
  return { html, text, marked };
}

/** The ranges that are painted; the apps paint none. */
function paintedRanges(): AbstractRange[] {
  return [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
}

const nextPaint = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

let added: HTMLElement | null = null;

function addParagraph(): void {
  added = document.createElement('p');
  added.textContent = 'Overfitting.';
  document.getElementById('beside')?.replaceChildren(added);
}

function isAddedMarked(): boolean {
  if (!added) return false;
  return (
    added.querySelector(MARK) !== null ||
    paintedRanges().some(({ startContainer }) => added?.contains(startContainer))
  );
}

async function addedIsMarked(): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!isAddedMarked()) {
    if (performance.now() > end) throw new Error('Gloss did not mark a new paragraph beside the app.');
    await nextPaint();
  }
}

// Firefox reports a timing as a message, and React's development build writes many, as the time they take falls out.
Object.assign(console, { timeStamp: undefined });

window.probe = {
  view,
  nextPaint,
  addParagraph,
  addedIsMarked,
  async viewAtRest(isGlossed) {
    // Work is done in rounds, and the first paragraph may be marked before the rest of its round.
    for (let round = 0; round < 2; round++) {
      addParagraph();
      if (isGlossed) await addedIsMarked();
    }
    return view();
  },
};
