// What a walker is.

/** A script of the kind that pages and other extensions run over the text of a page. */
export interface Walker {
  /** What it does, in a few words that stand in the table. */
  readonly name: string;
  /** Where the like of it is seen. */
  readonly seenIn: string;
  /** Whether it needs a page of its own: it acts on the document, or goes on after it has ended. */
  readonly needsPage?: true;
  /** Whether it asks where or how something is shown. */
  readonly readsLayout?: true;
  /** Does its work below an element; yields where the like of it may rest until another task. */
  run(root: HTMLElement): Generator<void>;
}

/** Does a walker's whole work in one task. */
export function runAtOnce(walker: Walker, root: HTMLElement): void {
  const work = walker.run(root);
  while (!work.next().done);
}
