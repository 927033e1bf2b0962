import { describe, expect, it } from 'vitest';
import { isEnabledOn, withSite } from '../../../src/core/settings/off-sites.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings.ts';

describe('withSite', () => {
  it('switches a site off and leaves the others', () => {
    const settings = withSite(DEFAULT_SETTINGS, 'news.example', false);
    expect(isEnabledOn(settings, 'news.example')).toBe(false);
    expect(isEnabledOn(settings, 'blog.example')).toBe(true);
  });

  it('switches a site on again', () => {
    const off = withSite(withSite(DEFAULT_SETTINGS, 'b.example', false), 'a.example', false);
    expect(withSite(off, 'b.example', true).offSites).toEqual(['a.example']);
  });

  it('names a site once, however often it is switched off', () => {
    const once = withSite(DEFAULT_SETTINGS, 'a.example', false);
    expect(withSite(once, 'a.example', false)).toEqual(once);
  });

  it('keeps the sites in the order of the alphabet', () => {
    const sites = ['c.example', 'a.example', 'b.example'];
    const settings = sites.reduce((before, site) => withSite(before, site, false), DEFAULT_SETTINGS);
    expect(settings.offSites).toEqual(['a.example', 'b.example', 'c.example']);
  });

  it('leaves the settings that it was given as they are', () => {
    const before: Settings = { ...DEFAULT_SETTINGS, offSites: ['b.example'] };
    withSite(before, 'a.example', false);
    expect(before.offSites).toEqual(['b.example']);
  });
});

describe('where only chosen sites are highlighted', () => {
  const chosen: Settings = { ...DEFAULT_SETTINGS, whichSites: 'chosen', offSites: ['off.example'] };

  it('is off everywhere, until a site is switched on', () => {
    expect(isEnabledOn(chosen, 'a.example')).toBe(false);
    expect(isEnabledOn(chosen, null)).toBe(false);
    const settings = withSite(withSite(chosen, 'b.example', true), 'a.example', true);
    expect(settings.chosenSites).toEqual(['a.example', 'b.example']);
    expect(isEnabledOn(settings, 'a.example')).toBe(true);
    expect(isEnabledOn({ ...settings, enabled: false }, 'a.example')).toBe(false);
    expect(isEnabledOn(withSite(settings, 'a.example', false), 'a.example')).toBe(false);
  });

  it('leaves the sites alone that are off where all are highlighted, and they the chosen ones', () => {
    const both = withSite(chosen, 'off.example', true);
    expect(isEnabledOn(both, 'off.example')).toBe(true);
    expect(isEnabledOn({ ...both, whichSites: 'all' }, 'off.example')).toBe(false);
    expect(withSite({ ...both, whichSites: 'all' }, 'c.example', false).chosenSites).toEqual(['off.example']);
  });

  it('is as a private window says otherwise', () => {
    expect(isEnabledOn(chosen, 'a.example', { 'a.example': true })).toBe(true);
  });
});

describe('isEnabledOn', () => {
  it.each([
    { enabled: true, site: 'a.example', expected: true },
    { enabled: true, site: 'off.example', expected: false },
    { enabled: true, site: null, expected: true },
    { enabled: false, site: 'a.example', expected: false },
    { enabled: false, site: 'off.example', expected: false },
    { enabled: false, site: null, expected: false },
  ])('is $expected for $site with the main switch at $enabled', ({ enabled, site, expected }) => {
    expect(isEnabledOn({ ...DEFAULT_SETTINGS, enabled, offSites: ['off.example'] }, site)).toBe(expected);
  });

  it.each([
    { enabled: true, site: 'a.example', expected: false },
    { enabled: true, site: 'off.example', expected: true },
    { enabled: true, site: 'b.example', expected: true },
    { enabled: true, site: 'constructor', expected: true },
    { enabled: true, site: null, expected: true },
    { enabled: false, site: 'off.example', expected: false },
  ])(
    'is $expected for $site in a private window that says otherwise, with the main switch at $enabled',
    ({ enabled, site, expected }) => {
      const settings: Settings = { ...DEFAULT_SETTINGS, enabled, offSites: ['off.example'] };
      expect(isEnabledOn(settings, site, { 'a.example': false, 'off.example': true })).toBe(expected);
    },
  );
});
