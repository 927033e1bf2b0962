// Elements of ours that stand beside the page's own, and show what is in their shadow trees.

/** An element with its shadow tree, into which the page does not see. */
export interface OwnHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Its style sheets, in the order in which they were given. */
  readonly sheets: readonly CSSStyleSheet[];
}

/** Makes an element of a name, which is in no document yet, with style sheets for what is in it. */
export function makeOwnHost(name: string, ...styles: readonly string[]): OwnHost {
  const element = document.createElement(name);
  const root = element.attachShadow({ mode: 'closed' });
  const sheets = styles.map((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    return sheet;
  });
  root.adoptedStyleSheets = sheets;
  return { element, root, sheets };
}
