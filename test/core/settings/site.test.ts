import { describe, expect, it } from 'vitest';
import { LOCAL_FILES, siteOf } from '../../../src/core/settings/site.ts';

describe('siteOf', () => {
  it.each([
    ['https://example.com/', 'example.com'],
    ['https://www.example.com/a/b?c=d#e', 'example.com'],
    ['http://example.com:8080/', 'example.com'],
    ['https://user:secret@example.com/', 'example.com'],
    ['https://EXAMPLE.com/', 'example.com'],
    ['https://docs.example.com/', 'docs.example.com'],
    ['https://wwwhat.example/', 'wwwhat.example'],
    ['https://www.com/', 'www.com'],
    ['http://localhost:3000/', 'localhost'],
    ['http://127.0.0.1/', '127.0.0.1'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['file:///home/me/page.html', LOCAL_FILES],
  ])('takes %s to belong to %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });

  it.each([
    'chrome://extensions/',
    'about:blank',
    'about:addons',
    'moz-extension://0f1e/popup.html',
    'view-source:https://example.com/',
    'data:text/html,hello',
    'example.com',
    '',
  ])('knows no site for %s', (address) => {
    expect(siteOf(address)).toBeNull();
  });
});
