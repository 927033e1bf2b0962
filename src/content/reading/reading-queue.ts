// Decides which parts of a page are read, and when: what keeps changing waits until it is still.

/**
 * How long a restless part must be still before it is read, and the time over which changes are counted, in
 * milliseconds.
 */
const STILL_MS = 1000;
/** The most changes in that time that are read one by one; what changes more often is restless. */
const MAX_CHANGES = 10;
/** With at least this many parts waiting, those that have left the page are looked for. */
const MANY = 2000;

/** A part of a page: an element or a shadow root. */
interface Part {
  readonly isConnected: boolean;
}

/** The parts of a page to read: at once, or if the page keeps changing, when it has been still. */
export interface ReadingQueue<P extends Part> {
  /** Notes a part to read, for a change in `changed`: the part itself, or the element to which it was added. */
  note(part: P, changed: object, now: number): void;
  /** Takes out what is to be read now. */
  take(now: number): P[];
  /** Returns when there will be something to read: 0 for now; null if nothing is noted. */
  due(): number | null;
}

/** Makes an empty queue. */
export function readingQueue<P extends Part>(): ReadingQueue<P> {
  const ready = new Set<P>();
  // All wait equally long, so they are in the order in which they are due.
  const waiting = new Map<P, number>();
  const history = new WeakMap<object, { since: number; changes: number; at: number }>();
  let many = MANY;

  /** Whether something changes too often to be read each time; changes at one moment count as one. */
  const isRestless = (changed: object, now: number) => {
    const past = history.get(changed);
    if (!past || now - past.at > STILL_MS) {
      history.set(changed, { since: now, changes: 1, at: now });
      return false;
    }
    if (now > past.at) past.changes++;
    past.at = now;
    if (past.changes > MAX_CHANGES) return true;
    if (now - past.since > STILL_MS) {
      past.since = now;
      past.changes = 1;
    }
    return false;
  };

  const forgetGone = () => {
    for (const part of waiting.keys()) if (!part.isConnected) waiting.delete(part);
    many = Math.max(MANY, waiting.size * 2);
  };

  return {
    note(part, changed, now) {
      const restless = isRestless(changed, now);
      if (!restless && !waiting.has(part)) {
        ready.add(part);
        return;
      }
      ready.delete(part);
      waiting.delete(part);
      waiting.set(part, now + STILL_MS);
      if (waiting.size > many) forgetGone();
    },
    take(now) {
      for (const [part, due] of waiting) {
        if (due > now) break;
        waiting.delete(part);
        ready.add(part);
      }
      const taken = [...ready];
      ready.clear();
      return taken;
    },
    due() {
      if (ready.size > 0) return 0;
      for (const due of waiting.values()) return due;
      return null;
    },
  };
}
