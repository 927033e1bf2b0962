// The list of the commands with the keys that they have.
import { useEffect, useState } from 'preact/hooks';
import { type KeyedCommand, keyedCommands, openKeySettings } from '../browser/commands.ts';
import { message } from '../browser/shared/i18n.ts';

/** Lists the commands with their keys, which are changed in the browser's own settings; shows nothing where there are no keys. */
export function CommandKeys() {
  const [commands, setCommands] = useState<readonly KeyedCommand[]>([]);
  useEffect(() => {
    const load = () => void keyedCommands().then(setCommands);
    load();
    // Who comes back from the browser's settings may have changed them.
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, []);
  if (commands.length === 0) return null;
  return (
    <section>
      <h2>{message('keysTitle')}</h2>
      <p>{message('keysNote')}</p>
      <dl class="keys">
        {commands.map(({ name, description, key }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{key ? <kbd>{key}</kbd> : <span class="note">{message('keysNone')}</span>}</dd>
          </div>
        ))}
      </dl>
      <p>{message('keysInPopover')}</p>
      <button type="button" onClick={() => void openKeySettings()}>
        {message('keysChange')}
      </button>
    </section>
  );
}
