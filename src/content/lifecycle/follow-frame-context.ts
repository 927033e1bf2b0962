// What the reader's settings say for this frame, from its first moment on.
import { ask } from '../../browser/shared/ask.ts';
import { onStoredWrite, SETTINGS_KEY } from '../../browser/shared/on-stored-write.ts';
import { onPush } from '../../browser/shared/push-messages.ts';
import type { FrameContext, PartName } from '../../browser/shared/requests.ts';

/** Where nobody tells what the settings are, nothing is glossed. */
const OFF: FrameContext = { isOn: false, marking: 'automatic', hasTextFragment: false, hasPart: false };

/**
 * Resolves with what returns the context of this frame at the moment, once that is known, and then calls back whenever it may
 * have changed, until the signal aborts. Where the frame is to be glossed, a part comes along. Changes are listened for before
 * anything is asked: the background may have to wake first. Fails where the background does: who does not know the page's site
 * must not gloss.
 */
export async function followFrameContext(
  along: PartName,
  signal: AbortSignal,
  onChange: () => void,
): Promise<() => FrameContext> {
  let context = OFF;
  let asked = 0;
  const load = async () => {
    const question = ++asked;
    const answer = await ask('frameContext', { along: context.hasPart ? null : along });
    const hasPart = context.hasPart || answer?.hasPart === true;
    // What was asked for later is newer. What has come is there for good.
    context = { ...(answer && question === asked ? answer : context), hasPart };
  };
  const first = load();
  const reload = async () => {
    // Where the background fails, what it has told before stands.
    await load().catch(() => undefined);
    await first;
    if (!signal.aborted) onChange();
  };

  onStoredWrite(SETTINGS_KEY, signal, reload);
  onPush('privateSitesChanged', signal, reload);
  // What changes while a page is kept for the way back is told to nobody in it (w3c/webextensions#747).
  addEventListener('pageshow', ({ persisted }) => void (persisted && reload()), { signal });

  await first;
  return () => context;
}
