// Which parts of a page are to be read, and when: what keeps changing waits until it is still.

/** How long a restless part must have been still until it is read, and the time in which changes are counted, in ms. */
const STILL_MS = 1000;
/** The most changes in that time that are read one by one; what changes more often is restless until it is still. */
const MAX_CHANGES = 10;
/** From how many waiting parts on those that are no longer in the page are looked for. */
const MANY = 2000;

/** A part of a page: an element or a shadow root. */
interface Part {
  readonly isConnected: boolean;
}

/** Which parts of a page are to be read, and when: at once, or where the page keeps changing, when it has been still. */
export interface ReadingQueue<P extends Part> {
  /** Notes a part to be read, for a change in `changed`: in itself, or in the element to which it was added. */
  note(part: P, changed: object, now: number): void;
  /** Takes out what is to be read now. */
  take(now: number): P[];
  /** When there will be something to be read: now for 0; null when nothing is noted. */
  due(): number | null;
}

export function readingQueue<P extends Part>(): ReadingQueue<P> {
  const ready = new Set<P>();
  // All wait equally long, so the order is that in which they are due.
  const waiting = new Map<P, number>();
  const history = new WeakMap<object, { since: number; changes: number; at: number }>();
  let many = MANY;

  /** Whether something changes too often to be read each time; changes of one moment count as one. */
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
