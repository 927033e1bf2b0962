// What has been opened in the popover one after the other: one window with a history, as a browser's tab has one.
//
//     the mark's own ──open──▶ A ──open──▶ B ──open──▶ C        back, back:      A ◀── B ◀── [C]
//            ▲                                        here                          here
//            └── a popover begins here                          open D in A:     A ──▶ D          B and C are forgotten

/** The entries of a history, and which of them is shown. The first stands for what the popover was opened with. */
export interface PopoverHistory<Entry> {
  /** What was opened inside, in order. */
  readonly opened: readonly Entry[];
  /** How many of them lie up to the one that is shown: 0 while what the popover was opened with is shown. */
  readonly at: number;
}

export type HistoryEvent<Entry> =
  | { readonly kind: 'open'; readonly entry: Entry }
  | { readonly kind: 'back' }
  | { readonly kind: 'forward' };

/** The history of a popover in which nothing has been opened. */
export const NO_HISTORY: PopoverHistory<never> = { opened: [], at: 0 };

/** Returns the next history. At either end there is nothing to go to, and it stays the same object. */
export function nextHistory<Entry>(
  before: PopoverHistory<Entry>,
  event: HistoryEvent<Entry>,
): PopoverHistory<Entry> {
  const { opened, at } = before;
  switch (event.kind) {
    case 'open':
      return { opened: [...opened.slice(0, at), event.entry], at: at + 1 };
    case 'back':
      return at === 0 ? before : { opened, at: at - 1 };
    case 'forward':
      return at === opened.length ? before : { opened, at: at + 1 };
  }
}

/** Returns what is shown of all that was opened inside; null while it is what the popover was opened with. */
export function shownEntry<Entry>({ opened, at }: PopoverHistory<Entry>): Entry | null {
  return opened[at - 1] ?? null;
}
