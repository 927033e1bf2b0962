// Keeps marks from crowding: at most so many on a screen.
//
// A screen is taken for 2,400 characters of running text. That is what a window of 1,200 by 900 pixels shows of an article:
// some 30 lines of 80 characters, headings, pictures and the space between paragraphs included. Nothing is measured for it, since
// that would have the browser lay the page out; and a mark that is once there stays, though the window changes.

/** How many characters of running text fill a screen. */
export const CHARACTERS_A_SCREEN = 2400;
/** What a block takes besides its text, in characters: its last line is not full, and it keeps a distance. */
export const CHARACTERS_BETWEEN_BLOCKS = 80;

/** The room that is left for marks on the screens of a page. */
export interface ScreenRoom {
  /** Takes a place for a mark, whether there is room or not. Places are in characters from the page's beginning. */
  take(place: number): void;
  /** Takes a place if every screen around it then has no more marks than it may have; returns whether it did. */
  takeIfFree(place: number): boolean;
}

/** Makes the room of a page without marks, with at most so many marks on a screen. */
export function screenRoom(most: number): ScreenRoom {
  /** Where marks stand, in order. */
  const taken: number[] = [];

  /** Returns how many marks stand before a place. */
  const before = (place: number): number => {
    let [low, high] = [0, taken.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((taken[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  /** Whether one more mark at a place, before the mark with this index, would be too much for a screen. */
  const isFull = (place: number, at: number): boolean => {
    // A screen that holds the place and as many others as it may begins with one of these, or with the place itself.
    for (let first = Math.max(0, at - most); first <= at; first++) {
      const last = taken[first + most - 1];
      if (last === undefined) return false;
      const from = Math.min(place, taken[first] ?? place);
      if (Math.max(place, last) - from < CHARACTERS_A_SCREEN) return true;
    }
    return false;
  };

  return {
    take: (place) => void taken.splice(before(place), 0, place),
    takeIfFree(place) {
      if (most === Number.POSITIVE_INFINITY) return true;
      const at = before(place);
      if (isFull(place, at)) return false;
      taken.splice(at, 0, place);
      return true;
    },
  };
}
