// The switches of the toolbar window.
import { message } from '../browser/shared/i18n.ts';
import { switchEverywhere } from '../browser/switch-site.ts';
import { Switch } from '../ui/choices/Switch.tsx';
import { siteName } from '../ui/site-name.ts';

interface Props {
  /** The site of the page below the popup; null where no extension may read the page. */
  readonly site: string | null;
  readonly isOnHere: boolean;
  readonly isOnEverywhere: boolean;
  /** Whether terms are explained on chosen sites only. */
  readonly areChosenOnly: boolean;
  readonly isPrivate: boolean;
  readonly onTurnSite: (site: string, isOn: boolean) => void;
}

/** Shows the switches for this site and for all, with what a reader should know about this page. */
export function Switches({ site, isOnHere, isOnEverywhere, areChosenOnly, isPrivate, onTurnSite }: Props) {
  return (
    <section class="switches" aria-label={message('highlighting')}>
      {site && (
        <Switch
          label={message('explainOnSite', { site: siteName(site) })}
          isOn={isOnHere}
          isDisabled={!isOnEverywhere}
          onTurn={(isOn) => onTurnSite(site, isOn)}
        />
      )}
      <Switch
        label={message(areChosenOnly ? 'explainOnChosen' : 'explainEverywhere')}
        isOn={isOnEverywhere}
        onTurn={switchEverywhere}
      />
      {isPrivate && <p class="note">{message('privateWindow')}</p>}
    </section>
  );
}
