// Makes elements of ours that stand beside the page's own and keep their content in shadow trees.

/** An element with a shadow tree that the page cannot see into. */
export interface OwnHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Its style sheets, in the order in which they were given. */
  readonly sheets: readonly CSSStyleSheet[];
}

/** Makes an element with this name, in no document yet, with style sheets for its content. */
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
