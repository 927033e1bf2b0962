// What a reader calls a site.
import { message } from '../browser/shared/i18n.ts';
import { LOCAL_FILES } from '../core/settings/site.ts';

/** Returns a site's name in the reader's language: the host, or a word for all local files together. */
export function siteName(site: string): string {
  return site === LOCAL_FILES ? message('localFiles') : site;
}
