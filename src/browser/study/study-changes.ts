// Tells all windows which stores of the study database have changed.
import { onAbort } from '../../core/lifetime/on-abort.ts';
import { STORE_NAMES, type StoreName } from '../../core/study-data/study-data.ts';

type Listener = (stores: readonly StoreName[]) => void;

/** What tells of changes, and hears of them. */
export interface StudyChanges {
  tell(stores: readonly StoreName[]): void;
  /** Calls back after each change, whichever window made it, until the signal aborts. */
  onChange(signal: AbortSignal, listener: Listener): void;
}

const CHANNEL = 'gloss-study';

/** Makes the changes that all windows hear of. */
export function sharedChanges(): StudyChanges {
  const own = ownChanges();
  let channel: BroadcastChannel | null = null;
  const open = () => {
    channel ??= new BroadcastChannel(CHANNEL);
    return channel;
  };
  return {
    tell(stores) {
      // A channel does not hear itself.
      own.tell(stores);
      open().postMessage(stores);
    },
    onChange(signal, listener) {
      own.onChange(signal, listener);
      const receive = ({ data }: MessageEvent<unknown>) => {
        // Another window may be of another version.
        const stores = STORE_NAMES.filter((name) => Array.isArray(data) && data.includes(name));
        if (stores.length > 0) listener(stores);
      };
      open().addEventListener('message', receive);
      onAbort(signal, () => channel?.removeEventListener('message', receive));
    },
  };
}

/** Makes the changes that this window alone hears of. */
export function ownChanges(): StudyChanges {
  const listeners = new Set<Listener>();
  return {
    tell(stores) {
      for (const listener of [...listeners]) listener(stores);
    },
    onChange(signal, listener) {
      listeners.add(listener);
      onAbort(signal, () => listeners.delete(listener));
    },
  };
}
