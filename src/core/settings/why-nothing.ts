// Says why no term of a page is marked.
import type { Settings } from './settings.ts';
import { LOCAL_FILES, siteOf } from './site.ts';

/** What is known of a page on which nothing is marked. */
export interface UnmarkedPage {
  /** Its address; null where the browser does not tell it. */
  readonly address: string | null;
  readonly settings: Pick<Settings, 'enabled' | 'whichSites'>;
  /** Whether terms are to be explained on its site. */
  readonly isOnHere: boolean;
  /** Whether the browser gives access to it: to all pages where its address is not known. */
  readonly hasAccess: boolean;
  /** The kind of its document ("text/html"); null where no script of ours may look into it. */
  readonly contentType: string | null;
  /** Whether our content script is in it. */
  readonly hasScript: boolean;
  /** How many marks the reader's limits hide in it. */
  readonly hidden: number;
}

/** Why nothing is marked. */
export type WhyNothing =
  | 'store'
  | 'browserPage'
  | 'offEverywhere'
  | 'offHere'
  | 'notChosen'
  | 'withheld'
  | 'filesWithheld'
  | 'pdf'
  | 'unreadable'
  | 'olderPage'
  | 'allHidden'
  | 'noTerms';

/** The browsers' stores, on whose pages no extension may do anything. */
const STORES = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore\b/,
  /^https:\/\/addons\.mozilla\.org\//,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons\b/,
  /^https:\/\/addons\.opera\.com\//,
];

const PDF = 'application/pdf';

/**
 * Returns why nothing is marked on a page: the first reason that holds, from those that the reader can do least about on. A page
 * that is not about AI is not told from one without terms: who reads it keeps no count of words in another sense.
 */
export function whyNothing(page: UnmarkedPage): WhyNothing {
  const { address, settings, isOnHere, hasAccess, contentType, hasScript, hidden } = page;
  const site = address === null ? null : siteOf(address);
  if (address === null && !hasAccess) return 'withheld';
  if (site === null) return 'browserPage';
  if (STORES.some((store) => store.test(address ?? ''))) return 'store';
  if (!settings.enabled) return 'offEverywhere';
  if (!isOnHere) return settings.whichSites === 'chosen' ? 'notChosen' : 'offHere';
  if (contentType === PDF || (contentType === null && isNamedAsPdf(address))) return 'pdf';
  if (contentType === null && site === LOCAL_FILES) return 'filesWithheld';
  if (!hasAccess) return 'withheld';
  if (contentType === null) return 'unreadable';
  if (hidden > 0) return 'allHidden';
  return hasScript ? 'noTerms' : 'olderPage';
}

function isNamedAsPdf(address: string | null): boolean {
  return address !== null && /\.pdf$/i.test(new URL(address).pathname);
}
