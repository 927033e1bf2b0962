/** The class of which mark.js makes its instances: it publishes the source but no types. */
declare module 'mark.js/src/lib/mark.js' {
  export default class Mark {
    constructor(context: Node);
    get iterator(): {
      forEachNode(whatToShow: number, each: (node: Text) => void, filter: unknown, done: () => void): void;
    };
    markRanges<Range extends { start: number; length: number }>(
      ranges: Range[],
      options: { element: string; each: (element: HTMLElement, range: Range) => void },
    ): void;
  }
}
