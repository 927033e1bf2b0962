// What the reader has chosen, how it is stored, and what it means for a site.
import * as v from 'valibot';
import { MARK_LOOKS } from '../marking/mark-look.ts';
import { MARK_ROOMS, PAST_LEVELS, REPETITIONS } from '../marking/reader-limits.ts';
import { POPOVER_SIZES, POPOVER_THEMES } from '../popover/popover-look.ts';
import { POPOVER_SECTIONS } from './popover-sections.ts';

/**
 * What is stored, with a default for each field that is missing. Fields are added; none is ever removed or given
 * another meaning, which would be another field. So this version reads what every earlier one has stored, and a later
 * one reads what this one has.
 */
const settingsSchema = v.object({
  /** The version that first knew every field ever stored here: that of this code, or a later one. */
  version: v.number(),
  /** The switch for all sites. */
  enabled: v.optional(v.boolean(), true),
  /** Sites on which highlighting is switched off (see siteOf). */
  offSites: v.optional(v.array(v.string()), () => []),
  /** How marks are made. */
  marking: v.optional(v.picklist(['automatic', 'elements', 'paint']), 'automatic'),
  /** Where a term is marked (see MarkChoices, as for the next two). */
  repetition: v.optional(v.picklist(REPETITIONS), 'section'),
  /** The level of terms that the reader is past. */
  pastLevel: v.optional(v.picklist(PAST_LEVELS), 'none'),
  /** How many marks are on a screen. */
  markRoom: v.optional(v.picklist(MARK_ROOMS), 'some'),
  /** Whether a term that is not marked is explained where the pointer rests on it with the Alt key held. */
  altExplains: v.optional(v.boolean(), true),
  /** On which pages the short forms that only the page explains are marked. */
  pageWords: v.optional(v.picklist(['field', 'everywhere', 'never']), 'field'),
  /** Whether a term that the quiz finds the reader to know is not marked. */
  knowLearned: v.optional(v.boolean(), true),
  /** Whether it is kept where the reader met a term; nothing is as long as the reader was not asked. */
  readingLog: v.optional(v.picklist(['unasked', 'off', 'on']), 'unasked'),
  /** How marks look. */
  markLook: v.optional(v.picklist(MARK_LOOKS), 'line'),
  /** Whether the popover is light or dark. */
  popoverTheme: v.optional(v.picklist(POPOVER_THEMES), 'page'),
  /** How large the popover is. */
  popoverSize: v.optional(v.picklist(POPOVER_SIZES), 'normal'),
  /** Whether all sites are highlighted but those that are off, or only those that the reader chose. */
  whichSites: v.optional(v.picklist(['all', 'chosen']), 'all'),
  /** Sites that are highlighted where only chosen ones are (see siteOf). */
  chosenSites: v.optional(v.array(v.string()), () => []),
  /** How long the pointer rests on a mark before its popover opens, in milliseconds. */
  restMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)), 200),
  /** Whether a rest opens it, or only one with the Alt key held. */
  opensBy: v.optional(v.picklist(['rest', 'alt']), 'rest'),
  /** Where definitions open: over the page, or in the panel beside it alone. */
  opensIn: v.optional(v.picklist(['page', 'panel']), 'page'),
  /** Whether the Tab key reaches marks. */
  tabReachesMarks: v.optional(v.boolean(), true),
  /** Which parts of the popover are unfolded. */
  openSections: v.optional(v.array(v.picklist(POPOVER_SECTIONS)), () => []),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

/**
 * Raised with each new field, and each new value of a field: so an earlier version does not take what it cannot read
 * for damage.
 */
const VERSION = 6;

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, { version: VERSION });

/**
 * Reads settings from what storage holds: the defaults where there is nothing, null for nonsense. A later version may
 * have written what this one does not know: each field that it cannot read then has its default.
 */
export function readSettings(stored: unknown): Settings | null {
  if (stored === undefined) return DEFAULT_SETTINGS;
  const read = v.safeParse(settingsSchema, stored);
  if (read.success) return read.output;
  if (!isOfLaterVersion(stored)) return null;
  const strange = new Set<unknown>(read.issues.map(({ path }) => path?.[0].key));
  const known = Object.entries(stored).filter(([name]) => !strange.has(name));
  return v.parse(settingsSchema, Object.fromEntries(known));
}

function isOfLaterVersion(stored: unknown): stored is { version: number } {
  const { version } = Object(stored) as { version?: unknown };
  return typeof version === 'number' && version > VERSION;
}

/**
 * Returns what to store after a change: the changed fields over what was stored, so that what only a later version
 * knows stays.
 */
export function settingsToStore(stored: unknown, change: (settings: Settings) => Settings): object {
  const before = readSettings(stored);
  const after = change(before ?? DEFAULT_SETTINGS);
  if (!before || stored === undefined) return after;
  const changed = Object.entries(after).filter(([name, value]) => value !== before[name as keyof Settings]);
  return {
    ...Object(stored),
    ...Object.fromEntries(changed),
    version: Math.max(VERSION, before.version),
  };
}

/** Returns whether two settings say the same. */
export function isSameSettings(one: Settings, other: Settings): boolean {
  // Both have the order of the schema.
  return JSON.stringify(one) === JSON.stringify(other);
}
