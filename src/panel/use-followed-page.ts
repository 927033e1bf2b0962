// The page beside the panel, as the panel shows it.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type FollowedPage, followPage } from '../browser/panel/follow-page.ts';
import type { OpenedMark } from '../browser/shared/panel-port.ts';
import type { KnownTab } from '../browser/tabs.ts';
import {
  frameWith,
  hiddenInAll,
  litTerm,
  type PanelFrame,
  termsInOrder,
} from '../core/panel/panel-frames.ts';

/** What was opened last, and how many things were before it: each has a history of its own. */
type Opened = OpenedMark & { readonly serial: number };

/** Returns the page that is in view in this window, its terms, the one in view, and what was opened last; with the way to a term. */
export function useFollowedPage() {
  const [tab, setTab] = useState<KnownTab | null | undefined>(undefined);
  const [frames, setFrames] = useState<readonly PanelFrame[]>([]);
  const [opened, setOpened] = useState<Opened | null>(null);
  const page = useRef<FollowedPage | null>(null);
  const serial = useRef(0);
  const open = (mark: OpenedMark) => setOpened({ ...mark, serial: ++serial.current });

  useEffect(() => {
    const closed = new AbortController();
    let shown = '';
    const followed = followPage(closed.signal, {
      onTab(next) {
        const place = next ? `${next.id} ${next.address.split('#')[0]}` : '';
        // What is said of another page is not said of this one.
        if (place !== shown) setOpened(null);
        shown = place;
        setTab(next);
      },
      onFrames: setFrames,
      onOpened: open,
    });
    void followed.then((made) => {
      page.current = made;
    });
    return () => closed.abort();
  }, []);

  const terms = useMemo(() => termsInOrder(frames), [frames]);
  return {
    /** Null where there is none that we may know of; undefined before that is known. */
    tab,
    terms,
    lit: litTerm(frames),
    hidden: hiddenInAll(frames),
    opened,
    /** Shows a term here, and where it first stands on the page. */
    jumpTo(id: string) {
      const frame = frameWith(frames, id);
      open({ ids: [id], words: null });
      if (frame !== null) page.current?.jumpTo(frame, id);
    },
  };
}
