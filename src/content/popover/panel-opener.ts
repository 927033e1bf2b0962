// Has the panel beside the page opened from the popover.
import { ask } from '../../browser/shared/ask.ts';
import { message } from '../../browser/shared/i18n.ts';
import type { PanelTie } from '../panel/panel-tie.ts';
import type { KeepInView } from '../popover-content/TermActions.tsx';
import type { Reader } from '../reader/follow-reader.ts';
import type { PinTools } from './pin-terms.ts';

interface Tools extends Pick<PinTools, 'closePopover'> {
  readonly panel: PanelTie;
  readonly reader: Pick<Reader, 'facts'>;
}

/**
 * Returns what gives the way into the panel, which shows what the popover did; then that closes. There is none where the panel is
 * open, and where the browser has none.
 */
export function panelOpener({ panel, reader, closePopover }: Tools): () => KeepInView['openPanel'] {
  const open = async () => {
    // At once: browsers open it only in the moment in which the reader presses something.
    const told = (await ask('openPanel', {}).catch(() => null)) ?? message('panelFailed');
    if (!told) closePopover();
    return told;
  };
  return () => (reader.facts().hasPanel && !panel.tell ? open : undefined);
}
