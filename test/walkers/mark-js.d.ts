/** What a page gets that uses mark.js for its own search. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: HTMLElement);
    mark(
      words: string | readonly string[],
      options?: { separateWordSearch?: boolean; acrossElements?: boolean },
    ): void;
    unmark(): void;
  }
}
