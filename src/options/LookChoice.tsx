// The choices of how marks and definitions look.
import { message } from '../browser/shared/i18n.ts';
import { MARK_LOOKS } from '../core/marking/mark-look.ts';
import { POPOVER_SIZES, POPOVER_THEMES } from '../core/popover/popover-look.ts';
import type { Settings } from '../core/settings/settings.ts';
import { RadioChoice } from '../ui/choices/RadioChoice.tsx';

interface Props {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** Shows how a mark looks, whether a definition is light or dark, and how large it is. */
export function LookChoice({ settings, onChange }: Props) {
  return (
    <section class="several-choices">
      <h2>{message('lookTitle')}</h2>
      <RadioChoice
        name="markLook"
        title={message('markLookTitle')}
        choices={MARK_LOOKS.map((value) => ({ value, label: message(`markLook_${value}`) }))}
        chosen={settings.markLook}
        onChoose={(markLook) => onChange({ markLook })}
      />
      <RadioChoice
        name="popoverTheme"
        title={message('popoverThemeTitle')}
        choices={POPOVER_THEMES.map((value) => ({ value, label: message(`popoverTheme_${value}`) }))}
        chosen={settings.popoverTheme}
        onChoose={(popoverTheme) => onChange({ popoverTheme })}
      />
      <RadioChoice
        name="popoverSize"
        title={message('popoverSizeTitle')}
        choices={POPOVER_SIZES.map((value) => ({ value, label: message(`popoverSize_${value}`) }))}
        chosen={settings.popoverSize}
        onChoose={(popoverSize) => onChange({ popoverSize })}
      />
    </section>
  );
}
