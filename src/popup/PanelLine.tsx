// The way from the toolbar window to the panel beside the page.
import { useState } from 'preact/hooks';
import type { PanelDoor } from '../browser/panel/panel-door.ts';
import { message } from '../browser/shared/i18n.ts';

interface Props {
  readonly panel: PanelDoor;
  /** Whether definitions open in the panel while it is open. */
  readonly isOnlyThere: boolean;
}

/** Shows a button that opens the panel; and where definitions open there, that it is not open. Nothing where it is. */
export function PanelLine({ panel, isOnlyThere }: Props) {
  const [hasFailed, setFailed] = useState(false);
  if (panel.isOpen) return null;
  return (
    <>
      {isOnlyThere && <p class="panel-note">{message('panelNeeded')}</p>}
      <button
        type="button"
        class="link open-panel"
        // A browser may refuse, as for a private window.
        onClick={() => void panel.open().then(close, () => setFailed(true))}
      >
        {message('openPanel')}
      </button>
      {hasFailed && <p role="alert">{message('panelFailed')}</p>}
    </>
  );
}
