// Tells which site an address belongs to.

/** The name for all local files together, which have no host. */
export const LOCAL_FILES = 'local files';

/**
 * Returns the site that an address belongs to, as the switch knows it: the host without "www."; null for pages that
 * no extension may touch, such as the browser's own.
 */
export function siteOf(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol === 'file:') return LOCAL_FILES;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return url.hostname.replace(/^www\.(?=.*\.)/, '');
}
