// The files of the parts that the background puts into frames.
import type { PartName } from '../../browser/shared/requests.ts';
import marking from '../../content/marking-part.iife.ts?script';
import pacing from '../../content/pacing-part.iife.ts?script';
import panel from '../../content/panel/panel-part.iife.ts?script';
import spoken from '../../content/panel/spoken-part.iife.ts?script';
import pins from '../../content/pins/pins-part.iife.ts?script';
import walk from '../../content/popover/walk/walk-part.iife.ts?script';
import popover from '../../content/popover-part.iife.ts?script';
import unmarked from '../../content/reader/unmarked-part.iife.ts?script';
import reading from '../../content/reading-part.iife.ts?script';
import unseen from '../../content/unseen-part.iife.ts?script';
import wrapping from '../../content/wrapping-part.iife.ts?script';

/** The path of each part's script in the extension. */
export const PART_FILES: Readonly<Record<PartName, string>> = {
  ...{ reading, marking, wrapping },
  ...{ popover, pacing, unseen, panel, spoken, pins, walk, unmarked },
};
