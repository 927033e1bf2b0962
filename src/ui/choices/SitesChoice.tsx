// The choice of the sites on which terms are explained.
import { message } from '../../browser/shared/i18n.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { RadioChoice } from './RadioChoice.tsx';

type WhichSites = Settings['whichSites'];

interface Props {
  /** The level of the title among the headings of the window. */
  readonly level?: 2 | 3;
  readonly chosen: WhichSites;
  readonly onChoose: (sites: WhichSites) => void;
}

const ALL: readonly WhichSites[] = ['all', 'chosen'];

/** Shows whether terms are explained on all sites or on chosen ones, and what chooses a site. */
export function SitesChoice({ level = 3, chosen, onChoose }: Props) {
  return (
    <>
      <RadioChoice
        name="whichSites"
        title={message('sitesTitle')}
        level={level}
        choices={ALL.map((value) => ({ value, label: message(`whichSites_${value}`) }))}
        chosen={chosen}
        onChoose={onChoose}
      />
      <p class="note">{message('whichSitesNote')}</p>
    </>
  );
}
