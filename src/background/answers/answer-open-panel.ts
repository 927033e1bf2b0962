// Opens the panel beside the page for pages whose reader asks for it.
import type { Asker } from '../../browser/answer-requests.ts';
import { keyOfSidebar } from '../../browser/commands.ts';
import { isFirefox } from '../../browser/is-firefox.ts';
import { openPanelOf } from '../../browser/panel/panel-door.ts';
import { message } from '../../browser/shared/i18n.ts';

/**
 * Opens the panel. Resolves with how the reader opens it where that did not work, in words; with nothing where it did. Nothing is
 * waited for before it is opened: Chromium takes the reader's press for over by then.
 */
export async function answerOpenPanel({ window }: Pick<Asker, 'window'>): Promise<string> {
  if (window !== null && (await openPanelOf(window))) return '';
  if (!isFirefox()) return message('panelFailed');
  const key = await keyOfSidebar();
  return key ? message('panelByKey', { key }) : message('panelByHand');
}
