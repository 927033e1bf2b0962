import { useState } from 'preact/hooks';
import { changeSettings, type DamagedSettings, forgetDamagedSettings } from '../browser/stored-settings.ts';
import { type Settings, withSite } from '../core/settings/settings.ts';
import { Switch } from '../ui/Switch.tsx';
import { useSettings } from '../ui/use-settings.ts';
import { MarkingChoice } from './MarkingChoice.tsx';

interface Props {
  readonly settings: Settings;
  readonly damaged: DamagedSettings | null;
}

/** What the reader has chosen, in one place. */
export function Options({ damaged: initialDamaged, ...initial }: Props) {
  const settings = useSettings(initial.settings);
  const [damaged, setDamaged] = useState(initialDamaged);

  const forget = async () => {
    await forgetDamagedSettings();
    setDamaged(null);
  };

  return (
    <main>
      <h1>Gloss options</h1>
      {damaged && (
        <section class="warning" role="alert">
          <h2>Your settings could not be read</h2>
          <p>
            They were damaged, so Gloss uses its defaults. Nothing was thrown away; this is what was stored:
          </p>
          <pre>{JSON.stringify(damaged.value, null, 2)}</pre>
          <button type="button" onClick={() => void forget()}>
            Throw the damaged copy away
          </button>
        </section>
      )}
      <section>
        <h2>Highlighting</h2>
        <Switch
          label="Explain terms on the pages that I read"
          isOn={settings.enabled}
          onTurn={(enabled) => void changeSettings((current) => ({ ...current, enabled }))}
        />
      </section>
      <MarkingChoice
        chosen={settings.marking}
        onChoose={(marking) => void changeSettings((current) => ({ ...current, marking }))}
      />
      <section>
        <h2>Sites that are switched off</h2>
        {settings.offSites.length === 0 ? (
          <p>None. The popup in the toolbar switches highlighting off for a site.</p>
        ) : (
          <ul>
            {settings.offSites.map((site) => (
              <li key={site}>
                {site}{' '}
                <button
                  type="button"
                  onClick={() => void changeSettings((current) => withSite(current, site, true))}
                >
                  Switch on again<span class="unseen"> for {site}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
    </main>
  );
}
