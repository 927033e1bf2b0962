// How large the parts of the content script are beside their bounds.
import { readBounds } from '../bounds.ts';
import type { Bench } from '../figure.ts';
import { PART_NAMES, type PartFigure, partSize } from '../part-sizes.ts';

const TITLES: Readonly<Record<PartFigure, string>> = {
  'first-part': 'What every page loads',
  'reading-part': 'What pages with text load too',
  'marking-part': 'What pages with terms load too',
  'wrapping-part': 'What pages without scripts may load too: mark.js',
  'popover-part': 'What loads when a reader points at a term',
  'pacing-part': 'What pages with more than 100 marks load too',
  'unseen-part': 'What pages with terms in hidden text load too',
  'panel-part': 'What pages with a panel beside them load too',
  'pins-part': 'What loads when a reader pins a term',
  'unmarked-part': 'What loads when a reader asks for a word that is not marked',
  'spoken-part': 'What loads when a term is first read out that opens in the panel',
  'walk-part': 'What loads when a reader goes from term to term by commands',
};

/** The gzipped sizes of the parts. There is no noise in them, so that they are measured once. */
export const partSizes: Bench<PartFigure> = {
  name: 'sizes',
  kinds: ['chromium', 'firefox'],
  figures: Object.fromEntries(
    PART_NAMES.map((part) => [part, { title: TITLES[part], beside: 'its bound', unit: 'bytes' }]),
  ) as Bench<PartFigure>['figures'],
  async *rounds(kind) {
    const { bytes } = readBounds();
    const sizes = PART_NAMES.map((part) => [
      part,
      { ours: partSize(`dist/${kind}`, part), peer: bytes[part] ?? 0 },
    ]);
    yield Object.fromEntries(sizes);
  },
};
