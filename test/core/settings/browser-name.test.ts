import { describe, expect, it } from 'vitest';
import { browserName } from '../../../src/core/settings/browser-name.ts';

describe('browserName', () => {
  it.each([
    [
      'chromium',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
    ],
    [
      'edge',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0',
    ],
    ['firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0'],
    ['firefoxAndroid', 'Mozilla/5.0 (Android 15; Mobile; rv:146.0) Gecko/146.0 Firefox/146.0'],
    ['chromium', ''],
  ])('is %s for %s', (name, userAgent) => {
    expect(browserName(userAgent)).toBe(name);
  });
});
