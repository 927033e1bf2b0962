// What holds for a frame of a page, by the reader's settings; and what comes along to a frame that is to be glossed.
import type { Asker } from '../../browser/answer-requests.ts';
import type { FrameContext, Request } from '../../browser/shared/requests.ts';
import { loadPrivateSites, loadSettings } from '../../browser/stored/stored-settings.ts';
import { isEnabledOn } from '../../core/settings/off-sites.ts';
import { siteOf } from '../../core/settings/site.ts';
import { answerPart } from './answer-part.ts';

/**
 * Returns the context of the frame that asks, of which the page in the tab is what counts: the frame may be a part of it from
 * another site. A part comes along where it is on: to ask for it by itself would keep each page waiting once more.
 */
export async function answerFrameContext(
  { along }: Request<'frameContext'>,
  asker: Asker,
): Promise<FrameContext> {
  const { pageAddress, isPrivate } = asker;
  const settings = await loadSettings();
  const privateSites = isPrivate ? await loadPrivateSites() : undefined;
  const isOn = isEnabledOn(settings, siteOf(pageAddress ?? ''), privateSites);
  return {
    isOn,
    marking: settings.marking,
    hasTextFragment: pageAddress?.includes(':~:') === true,
    hasPart: isOn && along !== null && (await answerPart(along, asker)),
  };
}
