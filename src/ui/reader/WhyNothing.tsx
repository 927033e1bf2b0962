// Says why nothing is marked on a page, and what may be done about it.
import { useEffect, useState } from 'preact/hooks';
import { askForAccess, hasAccessTo } from '../../browser/host-access.ts';
import { type PageFacts, pageFacts } from '../../browser/page-facts.ts';
import { message } from '../../browser/shared/i18n.ts';
import { type KnownTab, reloadTab } from '../../browser/tabs.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { whyNothing } from '../../core/settings/why-nothing.ts';

interface Props {
  readonly tab: KnownTab | null;
  readonly settings: Settings;
  readonly isOnHere: boolean;
  /** How many marks the reader's limits hide on the page. */
  readonly hidden: number;
  /** Switches Gloss on for the page: in a window that has no switch for that, and stays open beside the page. */
  readonly onTurnOn?: () => void;
}

interface Found extends PageFacts {
  readonly hasAccess: boolean;
}

/** Says why nothing is marked, in a sentence, with a button where one helps; nothing before that is known. */
export function WhyNothing({ tab, settings, isOnHere, hidden, onTurnOn }: Props) {
  const [found, setFound] = useState<Found | null>(null);
  const look = async () => {
    const [hasAccess, facts] = await Promise.all([
      hasAccessTo(tab?.address ?? null),
      tab ? pageFacts(tab.id) : { contentType: null, hasScript: false },
    ]);
    setFound({ hasAccess, ...facts });
  };
  // What a switch changes is told by the settings; what the browser gives, by looking again.
  useEffect(() => void look(), [tab, isOnHere]);
  if (!found) return null;
  const why = whyNothing({ address: tab?.address ?? null, settings, isOnHere, hidden, ...found });
  const reload = async (page: number) => {
    await reloadTab(page);
    if (!onTurnOn) close();
  };
  const isOff = why === 'offHere' || why === 'notChosen' || why === 'offEverywhere';
  return (
    <section class="why-nothing" aria-labelledby="why-nothing">
      <h2 id="why-nothing" class="unseen">
        {message('whyTitle')}
      </h2>
      <p>{message(isOff && onTurnOn ? `why_${why}_alone` : `why_${why}`)}</p>
      {isOff && onTurnOn && (
        <button type="button" class="chip" onClick={onTurnOn}>
          {message('turnOn')}
        </button>
      )}
      {why === 'withheld' && (
        <button type="button" class="chip" onClick={() => void askForAccess().then(look)}>
          {message('accessGive')}
        </button>
      )}
      {why === 'olderPage' && tab && (
        <button type="button" class="chip" onClick={() => void reload(tab.id)}>
          {message('reloadPage')}
        </button>
      )}
    </section>
  );
}
