// The list of sites that the reader has switched off, or chosen.
import { message } from '../browser/shared/i18n.ts';
import type { Settings } from '../core/settings/settings.ts';
import { siteName } from '../ui/site-name.ts';

interface Props {
  readonly settings: Settings;
  /** Has terms explained on a site, or no more. */
  readonly onTurn: (site: string, isOn: boolean) => void;
}

/** Lists the sites that differ from the others, each with a button that takes it off the list. */
export function ListedSites({ settings, onTurn }: Props) {
  const areChosen = settings.whichSites === 'chosen';
  const sites = areChosen ? settings.chosenSites : settings.offSites;
  return (
    <section>
      <h2>{message(areChosen ? 'chosenSitesTitle' : 'offSitesTitle')}</h2>
      {sites.length === 0 ? (
        <p>{message(areChosen ? 'chosenSitesNone' : 'offSitesNone')}</p>
      ) : (
        <ul>
          {sites.map((site) => (
            <li key={site}>
              <bdi>{siteName(site)}</bdi>{' '}
              <button
                type="button"
                aria-label={message(areChosen ? 'siteUnchooseNamed' : 'siteOnNamed', {
                  site: siteName(site),
                })}
                onClick={() => onTurn(site, !areChosen)}
              >
                {message(areChosen ? 'siteUnchoose' : 'siteOn')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
