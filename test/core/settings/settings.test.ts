import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  isSameSettings,
  readSettings,
  type Settings,
  settingsToStore,
} from '../../../src/core/settings/settings.ts';

describe('readSettings', () => {
  it('gives the defaults where nothing is stored: on, on every site', () => {
    expect(readSettings(undefined)).toEqual({
      version: 6,
      enabled: true,
      offSites: [],
      marking: 'automatic',
      repetition: 'section',
      pastLevel: 'none',
      markRoom: 'some',
      altExplains: true,
      pageWords: 'field',
      knowLearned: true,
      readingLog: 'unasked',
      markLook: 'line',
      popoverTheme: 'page',
      popoverSize: 'normal',
      whichSites: 'all',
      chosenSites: [],
      restMs: 200,
      opensBy: 'rest',
      opensIn: 'page',
      tabReachesMarks: true,
      openSections: [],
    });
  });

  it('reads back what was stored', () => {
    const settings: Settings = {
      version: 2,
      enabled: false,
      offSites: ['a.example', 'b.example'],
      marking: 'paint',
      repetition: 'page',
      pastLevel: 'intermediate',
      markRoom: 'few',
      altExplains: false,
      pageWords: 'never',
      knowLearned: false,
      readingLog: 'off',
      markLook: 'tint',
      popoverTheme: 'dark',
      popoverSize: 'large',
      whichSites: 'chosen',
      chosenSites: ['c.example'],
      restMs: 0,
      opensBy: 'alt',
      opensIn: 'panel',
      tabReachesMarks: false,
      openSections: ['more', 'example'],
    };
    expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });

  /** What each version has stored, to the letter; a form that readers have is never taken away from here. */
  it.each<{ form: string; stored: string; read: Partial<Settings> }>([
    {
      form: 'the first',
      stored: '{"version":1,"enabled":false,"offSites":["a.example"]}',
      read: { version: 1, enabled: false, offSites: ['a.example'], marking: 'automatic', pageWords: 'field' },
    },
    {
      form: 'that with the way of marking',
      stored: '{"version":1,"enabled":true,"offSites":[],"marking":"elements"}',
      read: { version: 1, enabled: true, offSites: [], marking: 'elements', pageWords: 'field' },
    },
    {
      form: 'that with the limits to marks',
      stored:
        '{"version":2,"enabled":true,"offSites":[],"marking":"paint","repetition":"always","pastLevel":"basic","markRoom":"all","altExplains":false}',
      read: {
        ...{ version: 2, enabled: true, offSites: [], marking: 'paint' },
        ...{ repetition: 'always', pastLevel: 'basic', markRoom: 'all', altExplains: false },
      },
    },
    {
      form: 'one of which fields are missing',
      stored: '{"version":1}',
      read: { version: 1 },
    },
    {
      form: 'that with the short forms that only a page explains',
      stored: '{"version":3,"enabled":true,"offSites":[],"marking":"paint","pageWords":"everywhere"}',
      read: { version: 3, enabled: true, offSites: [], marking: 'paint', pageWords: 'everywhere' },
    },
    {
      form: 'that with what has been learned',
      stored: '{"version":4,"enabled":true,"offSites":[],"marking":"paint","knowLearned":false}',
      read: { version: 4, enabled: true, offSites: [], marking: 'paint', knowLearned: false },
    },
    {
      form: 'that with the reading log',
      stored: '{"version":4,"enabled":true,"offSites":[],"readingLog":"on"}',
      read: { version: 4, enabled: true, offSites: [], readingLog: 'on' },
    },
    {
      form: 'that with how explanations open',
      stored:
        '{"version":5,"enabled":true,"offSites":[],"restMs":650,"opensBy":"alt","tabReachesMarks":false}',
      read: { version: 5, restMs: 650, opensBy: 'alt', tabReachesMarks: false },
    },
    {
      form: 'that with the looks and the chosen sites',
      stored:
        '{"version":5,"enabled":true,"markLook":"tint","popoverTheme":"dark","popoverSize":"large","whichSites":"chosen","chosenSites":["a.example"]}',
      read: {
        ...{ version: 5, markLook: 'tint', popoverTheme: 'dark', popoverSize: 'large' },
        ...{ whichSites: 'chosen', chosenSites: ['a.example'] },
      },
    },
    {
      form: 'that with the parts of the popover',
      stored: '{"version":5,"enabled":true,"offSites":[],"openSections":["more","sources"]}',
      read: { version: 5, enabled: true, offSites: [], openSections: ['more', 'sources'] },
    },
    {
      form: 'that with the panel',
      stored: '{"version":6,"enabled":true,"offSites":[],"opensIn":"panel"}',
      read: { version: 6, opensIn: 'panel' },
    },
    {
      form: 'that of a later version, with fields that nobody knows yet',
      stored: '{"version":99,"enabled":false,"offSites":["a.example"],"marking":"paint","level":"advanced"}',
      read: { version: 99, enabled: false, offSites: ['a.example'], marking: 'paint' },
    },
    {
      form: 'that of a later version, in which a field has a value that nobody knows yet',
      stored: '{"version":99,"enabled":false,"offSites":["a.example"],"marking":"by section"}',
      read: { version: 99, enabled: false, offSites: ['a.example'], marking: 'automatic' },
    },
  ])('reads the form: $form', ({ stored, read }) => {
    expect(readSettings(JSON.parse(stored))).toEqual({ ...DEFAULT_SETTINGS, ...read });
  });

  it.each([
    ['null', null],
    ['a text', 'on'],
    ['a list', []],
    ['an empty object', {}],
    ['a version that is no number', { version: '2', enabled: true, offSites: [] }],
    ['a switch that is no switch', { version: 1, enabled: 'yes', offSites: [] }],
    ['sites that are no list', { version: 1, enabled: true, offSites: 'a.example' }],
    ['an unknown way of marking', { version: 1, enabled: true, offSites: [], marking: 'loudly' }],
    ['an unknown repetition', { version: 2, repetition: 'seldom' }],
    ['pages that nobody knows', { version: 2, pageWords: 'some' }],
    ['a log that nobody knows', { version: 4, readingLog: 'sometimes' }],
    ['a look that nobody knows', { version: 5, markLook: 'glitter' }],
    ['a choice of sites that nobody knows', { version: 5, whichSites: 'few' }],
    ['a place that nobody knows', { version: 6, opensIn: 'the air' }],
    ['a rest that never ends', { version: 5, restMs: 1001 }],
    ['a part of the popover that nobody knows', { version: 5, openSections: ['all'] }],
    ['a site that is no text', { version: 1, enabled: true, offSites: [7] }],
  ])('takes %s for nonsense', (_, stored) => {
    expect(readSettings(stored)).toBeNull();
  });
});

describe('settingsToStore', () => {
  const off = (settings: Settings): Settings => ({ ...settings, enabled: false });

  it('is all of the settings where nothing is stored', () => {
    expect(settingsToStore(undefined, off)).toEqual({ ...DEFAULT_SETTINGS, enabled: false });
  });

  it('has what was stored in it, and the changed fields alone are others', () => {
    const stored = { version: 99, enabled: true, offSites: ['a.example'], marking: 'by section', level: 7 };
    expect(settingsToStore(stored, off)).toEqual({ ...stored, enabled: false });
    expect(stored.enabled).toBe(true);
  });

  it('leaves what was not chosen to the defaults', () => {
    expect(settingsToStore({ version: 1, enabled: true, offSites: [] }, off)).toEqual({
      version: 6,
      enabled: false,
      offSites: [],
    });
  });

  it('is made from the defaults where nonsense is stored', () => {
    expect(settingsToStore({ offSites: 'all' }, off)).toEqual({ ...DEFAULT_SETTINGS, enabled: false });
  });
});

describe('isSameSettings', () => {
  it('holds for the same choices, in whatever order they were stored', () => {
    const stored = { marking: 'automatic', offSites: [], enabled: true, version: 6 };
    expect(isSameSettings(readSettings(stored) ?? expect.unreachable(), DEFAULT_SETTINGS)).toBe(true);
  });

  it.each<Partial<Settings>>([
    { enabled: false },
    { offSites: ['a.example'] },
    { marking: 'paint' },
    { pageWords: 'never' },
    { knowLearned: false },
    { readingLog: 'on' },
    { markLook: 'solid' },
    { whichSites: 'chosen' },
    { opensIn: 'panel' },
    { openSections: ['more'] },
  ])('does not hold where %o is chosen', (chosen) => {
    expect(isSameSettings({ ...DEFAULT_SETTINGS, ...chosen }, DEFAULT_SETTINGS)).toBe(false);
  });
});
