// Which room may know which, and which packages have one door.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { windowNames } from '../../scripts/windows.mjs';
import { codePaths, importsOf, sourceImportsOf } from './source-files.ts';

/** The rooms of the door to the browser for the background and the windows; pages have the shared one alone. */
const BROWSER = ['browser', 'browser/shared', 'browser/study', 'browser/stored', 'browser/panel'];

/** What windows share. */
const UI = ['ui', 'ui/choices', 'ui/days', 'ui/reader', 'ui/term', 'ui/quiz', 'ui/sample'];
/**
 * What each room of src may import from, besides itself. A floor stands for all of its rooms; the rooms of core and
 * content are listed one by one.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'core/glossary': [],
  'core/text': [],
  'core/schema': [],
  'core/abbreviations': [],
  'core/settings': ['core/marking', 'core/popover'],
  'core/lifetime': [],
  'core/popover': [],
  'core/panel': [],
  'core/pins': ['core/popover'],
  'core/search': ['core/glossary', 'core/text'],
  'core/map': ['core/glossary'],
  'core/forms': ['core/glossary', 'core/text', 'core/abbreviations'],
  'core/sense': ['core/text', 'core/schema', 'core/forms'],
  'core/zone': [],
  'core/page': [
    ...['core/text', 'core/schema', 'core/abbreviations', 'core/forms', 'core/sense', 'core/zone'],
  ],
  'core/marking': ['core/page'],
  'core/study-data': ['core/glossary', 'core/schema'],
  'core/study/questions/facts': ['core/glossary', 'core/text', 'core/forms'],
  'core/study/questions': [
    ...['core/glossary', 'core/text', 'core/forms', 'core/schema', 'core/study-data'],
    'core/study/questions/facts',
  ],
  'core/study': [
    ...['core/glossary', 'core/schema', 'core/marking', 'core/study-data', 'core/study/questions'],
  ],
  'core/study-data/files': ['core/glossary', 'core/study-data'],
  'core/progress': ['core/glossary', 'core/study', 'core/study-data'],
  'core/interview/plan': ['core/interview', 'core/glossary'],
  'core/interview': ['core/glossary', 'core/text', 'core/study', 'core/study-data'],
  'corpus/entry': ['core'],
  'corpus/sources': ['core', 'corpus/entry'],
  corpus: ['core', 'corpus/entry', 'corpus/sources'],
  'browser/api': [],
  'browser/shared': ['core', 'browser/api'],
  'browser/study/versions': ['core'],
  'browser/study': ['core', 'browser/study/versions'],
  'browser/stored': ['core', 'browser/api', 'browser/shared'],
  browser: ['core', 'browser/api', 'browser/shared', 'browser/stored'],
  'browser/panel': ['core', 'browser/api', 'browser/shared', 'browser'],
  ui: ['core', ...BROWSER],
  'ui/term': ['core', ...BROWSER, 'ui'],
  'ui/reader': ['core', ...BROWSER],
  'ui/choices': ['core', 'browser/shared'],
  'ui/days': ['core', 'browser/shared'],
  'ui/quiz': ['core', ...BROWSER, 'ui', 'ui/days', 'ui/term'],
  'ui/sample': ['core', ...BROWSER, 'ui', 'ui/term', 'ui/quiz'],
  sources: ['core'],
  'background/answers': ['core', 'sources', ...BROWSER],
  background: ['core', 'sources', ...BROWSER, 'background/answers'],
  ...Object.fromEntries(windowNames().map((name) => [name, ['core', 'sources', ...BROWSER, ...UI]])),
  'study/quiz': ['core', ...BROWSER, ...UI, 'study'],
  'study/term': ['core', ...BROWSER, ...UI, 'study'],
  'study/glossary': ['core', ...BROWSER, ...UI, 'study', 'study/quiz', 'study/term'],
  'study/progress': [
    ...['core', ...BROWSER, ...UI, 'study', 'study/quiz', 'study/progress/figures', 'study/progress/files'],
  ],
  'study/progress/figures': ['core', 'browser/shared', 'ui', 'ui/days', 'study'],
  'study/progress/files': ['core', ...BROWSER, ...UI],
  'content/dom': ['core'],
  // The interview place in parts, each of which knows those before it.
  ...Object.fromEntries(
    ['kept', 'answer', 'practice', 'mock', ''].map((part, at, parts) => [
      ['study/interview', part].filter(Boolean).join('/'),
      [
        ...['core', ...BROWSER, ...UI, 'study'],
        ...parts.slice(0, at).map((before) => `study/interview/${before}`),
      ],
    ]),
  ),
  'content/parts': ['browser/shared'],
  'content/lifecycle': ['core', 'browser/shared'],
  'content/reading': ['core', 'content/dom'],
  'content/marking': ['core', 'content/dom', 'content/reading', 'content/marking/zones'],
  'content/marking/zones': ['core', 'content/dom', 'content/reading'],
  'content/marking/painting': ['core', 'content/dom', 'content/reading', 'content/marking'],
  'content/marking/wrapping': ['core', 'ui', 'content/dom', 'content/reading', 'content/marking'],
  'content/marking/stillness': [
    ...['core', 'content/dom', 'content/lifecycle', 'content/reading', 'content/marking'],
    ...['content/marking/painting', 'content/marking/wrapping'],
  ],
  'content/reader': [
    ...['core', 'browser/shared', 'content/dom', 'content/reading', 'content/marking'],
    ...['content/marking/painting', 'content/parts'],
  ],
  'content/overlay': ['core', 'content/dom', 'content/reading'],
  'content/tab-stops': ['core', 'content/dom', 'content/reading', 'content/marking', 'content/overlay'],
  'content/page-words': ['core', 'browser/shared', 'ui', 'content/dom', 'content/reading', 'content/marking'],
  'content/panel': [
    ...['core', 'browser/shared', 'content/parts', 'content/marking', 'content/reader', 'content/page-words'],
    ...['content/dom', 'content/overlay'],
  ],
  'content/popover/pointer': [
    ...['core', 'content/dom', 'content/reading', 'content/marking', 'content/reader'],
  ],
  'content/popover/walk': [
    ...['core', 'browser/shared', 'content/dom', 'content/reading', 'content/marking', 'content/tab-stops'],
    ...['content/popover/pointer', 'content/parts'],
  ],
  'content/popover/sheet': ['core', 'browser/shared', 'content/dom'],
  'content/popover': [
    ...['content/popover/pointer', 'content/popover/walk', 'content/popover/sheet'],
    ...['core', 'browser/shared', 'ui', 'ui/term', 'content/parts', 'content/reader'],
    ...['content/dom', 'content/reading', 'content/marking', 'content/overlay', 'content/tab-stops'],
    ...['content/page-words', 'content/popover-content', 'content/panel'],
  ],
  'content/pins': [
    ...['core', 'browser/shared', 'content/dom', 'content/marking', 'content/overlay', 'content/tab-stops'],
    ...['content/parts', 'content/popover', 'content/popover/walk'],
  ],
  'content/popover-content/place': [
    ...['browser/shared', 'content/dom', 'content/marking', 'content/tab-stops'],
  ],
  'content/popover-content': [
    ...[
      'core',
      'browser/shared',
      'ui',
      'ui/term',
      'content/dom',
      'content/marking',
      'content/page-words',
      'content/popover-content/place',
    ],
    ...['content/reader', 'content/tab-stops'],
  ],
  content: [
    ...['core', 'browser/shared', 'content/parts', 'content/dom', 'content/lifecycle', 'content/reading'],
    ...['content/marking', 'content/marking/painting', 'content/marking/stillness'],
    ...['content/marking/wrapping', 'content/popover', 'content/reader', 'content/tab-stops'],
    'content/panel',
  ],
};

/** Packages, and what the build makes, that have one door. */
const DOORS = [
  { what: 'webextension-polyfill', door: 'browser/api/polyfilled.ts' },
  { what: 'mark.js', door: 'ui/wrap-ranges.ts' },
  { what: 'idb', door: 'browser/study/open-study-database.ts' },
  { what: 'virtual:gloss/forms', door: 'sources/bundled-source.ts' },
  { what: 'virtual:gloss/terms', door: 'sources/bundled-terms.ts' },
  { what: 'virtual:gloss/questions', door: 'sources/bundled-questions.ts' },
  { what: 'virtual:gloss/former-ids', door: 'sources/bundled-terms.ts' },
] as const;

const roomOf = (file: string) => path.posix.dirname(file);

/** Whether a room is listed, or is on a floor that is listed as a whole. */
const isAmong = (room: string, told: readonly string[] = []) =>
  told.includes(room) || (room.startsWith('core/') && told.includes('core'));

describe('imports', () => {
  it('are looked for in every room of src', () => {
    expect([...new Set(codePaths.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it.each(codePaths)('of %s point one way', (file) => {
    const room = roomOf(file);
    const foreign = new Set(
      sourceImportsOf(file)
        .map(roomOf)
        .filter((target) => target !== room),
    );
    expect([...foreign].filter((target) => !isAmong(target, MAY_IMPORT[room]))).toEqual([]);
  });

  it('run in no circle, neither of rooms nor of files', () => {
    const rooms = new Map(Object.entries(MAY_IMPORT).map(([room, told]) => [room, told.flatMap(roomsOf)]));
    expect(circleIn(rooms)).toBeNull();
    expect(circleIn(new Map(codePaths.map((file) => [file, sourceImportsOf(file)])))).toBeNull();
  });

  it.each(DOORS)('of $what stand in $door only', ({ what, door }) => {
    const importers = codePaths.filter((file) =>
      importsOf(file).some((name) => name === what || name.startsWith(`${what}/`)),
    );
    expect(importers).toEqual([door]);
  });
});

function roomsOf(told: string): string[] {
  return told === 'core' ? Object.keys(MAY_IMPORT).filter((room) => room.startsWith('core/')) : [told];
}

/** A circle of imports as a list of its stations; null if there is none. */
function circleIn(arrows: ReadonlyMap<string, readonly string[]>): string[] | null {
  const isDone = new Set<string>();
  const follow = (from: string, way: readonly string[]): string[] | null => {
    if (way.includes(from)) return [...way.slice(way.indexOf(from)), from];
    if (isDone.has(from)) return null;
    for (const to of arrows.get(from) ?? []) {
      const circle = follow(to, [...way, from]);
      if (circle) return circle;
    }
    isDone.add(from);
    return null;
  };
  for (const from of arrows.keys()) {
    const circle = follow(from, []);
    if (circle) return circle;
  }
  return null;
}
