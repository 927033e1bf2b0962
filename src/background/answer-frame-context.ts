// What holds for a frame of a page, by the reader's settings.
import type { Asker } from '../browser/answer-requests.ts';
import type { FrameContext } from '../browser/shared/requests.ts';
import { loadPrivateSites, loadSettings } from '../browser/stored-settings.ts';
import { isEnabledOn } from '../core/settings/off-sites.ts';
import { siteOf } from '../core/settings/site.ts';

/** Returns the context of the frame that asks; by its site counts the page in the tab, of which the frame may be a part. */
export async function answerFrameContext({ pageAddress, isPrivate }: Asker): Promise<FrameContext> {
  const settings = await loadSettings();
  const privateSites = isPrivate ? await loadPrivateSites() : undefined;
  return {
    isOn: isEnabledOn(settings, siteOf(pageAddress ?? ''), privateSites),
    marking: settings.marking,
    hasTextFragment: pageAddress?.includes(':~:') === true,
  };
}
