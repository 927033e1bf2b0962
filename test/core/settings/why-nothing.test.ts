import { describe, expect, it } from 'vitest';
import { type UnmarkedPage, type WhyNothing, whyNothing } from '../../../src/core/settings/why-nothing.ts';

/** A page on which all is as it should be, but it has no terms. */
const PAGE: UnmarkedPage = {
  address: 'https://news.example/a',
  settings: { enabled: true, whichSites: 'all' },
  isOnHere: true,
  hasAccess: true,
  contentType: 'text/html',
  hasScript: true,
  hidden: 0,
};
const OFF = { isOnHere: false, settings: { enabled: true, whichSites: 'all' } } as const;
const ALL_OFF = { isOnHere: false, settings: { enabled: false, whichSites: 'all' } } as const;
const CHOSEN = { isOnHere: false, settings: { enabled: true, whichSites: 'chosen' } } as const;
/** The browser lets nobody look into it. */
const SHUT = { contentType: null, hasScript: false } as const;

describe('whyNothing', () => {
  it.each<[string, Partial<UnmarkedPage>, WhyNothing]>([
    ['a page without terms', {}, 'noTerms'],
    ['a page whose terms are hidden', { hidden: 7 }, 'allHidden'],
    ['a site that is off', OFF, 'offHere'],
    ['a site that is off, which nobody may read', { ...OFF, ...SHUT, hasAccess: false }, 'offHere'],
    ['a site that is not chosen', CHOSEN, 'notChosen'],
    ['all sites off', ALL_OFF, 'offEverywhere'],
    ['all sites off, where only chosen ones are on', { ...CHOSEN, ...ALL_OFF }, 'offEverywhere'],
    ['a page of the browser', { address: 'chrome://extensions/', ...SHUT }, 'browserPage'],
    ['a page of ours', { address: 'moz-extension://0f1e/src/study/index.html', ...SHUT }, 'browserPage'],
    ['a page of which the browser tells nothing', { address: null, ...SHUT }, 'browserPage'],
    ['the same where access is withheld', { address: null, ...SHUT, hasAccess: false }, 'withheld'],
    ['a site for which access is withheld', { ...SHUT, hasAccess: false }, 'withheld'],
    ['access that was withdrawn while the page is open', { hasAccess: false }, 'withheld'],
    ['Chrome’s store', { address: 'https://chromewebstore.google.com/detail/x', ...SHUT }, 'store'],
    [
      'Chrome’s store at its old place',
      { address: 'https://chrome.google.com/webstore/x', ...SHUT },
      'store',
    ],
    ['Firefox’s store', { address: 'https://addons.mozilla.org/en-US/firefox/', ...SHUT }, 'store'],
    ['a store, with all sites off', { address: 'https://addons.mozilla.org/', ...SHUT, ...ALL_OFF }, 'store'],
    ['what only names a store', { address: 'https://news.example/addons.mozilla.org/' }, 'noTerms'],
    ['a PDF whose viewer we may look into', { contentType: 'application/pdf' }, 'pdf'],
    ['a PDF whose viewer is shut', { address: 'https://a.example/Paper.PDF?download=1', ...SHUT }, 'pdf'],
    ['a page that is named as a PDF', { address: 'https://a.example/on-a.pdf' }, 'noTerms'],
    ['a PDF on a site that is off', { ...OFF, contentType: 'application/pdf' }, 'offHere'],
    ['a file that may not be read', { address: 'file:///home/me/a.html', ...SHUT }, 'filesWithheld'],
    ['a file that may be read', { address: 'file:///home/me/a.html' }, 'noTerms'],
    ['a page that policy keeps shut', SHUT, 'unreadable'],
    ['a page that was open before an update', { hasScript: false }, 'olderPage'],
  ])('says of %s', (_what, given, why) => {
    expect(whyNothing({ ...PAGE, ...given })).toBe(why);
  });
});
