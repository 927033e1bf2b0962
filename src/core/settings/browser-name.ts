// Tells browsers apart by the name that they give themselves, for what their users see of them.

/** The browsers whose toolbars differ. */
export type BrowserName = 'chromium' | 'edge' | 'firefox' | 'firefoxAndroid';

/** Returns which browser has this user agent; one that is not known is most likely built on Chromium. */
export function browserName(userAgent: string): BrowserName {
  if (/\bFirefox\//.test(userAgent)) return /\bAndroid\b/.test(userAgent) ? 'firefoxAndroid' : 'firefox';
  return /\bEdgA?\//.test(userAgent) ? 'edge' : 'chromium';
}
