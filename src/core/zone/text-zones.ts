// Finds in a text itself what nobody wants marks in: formulas, entries of references, titles, names of files, labels.
import { referenceEntries } from './reference-entries.ts';
import { hasSentence } from './sentence.ts';
import type { Stretch } from './stretch.ts';
import { titlesIn } from './titles.ts';
import type { Zone } from './zone.ts';

/** Returns why nobody wants a mark between two offsets of a text; null if somebody may. */
export type ZoneBetween = (start: number, end: number) => Zone | null;

/** What a whole text is when it is no longer than this and has no sentence, by a pattern. */
const LABEL = 240;
const LABELS: readonly (readonly [Zone, RegExp])[] = [
  [
    'tags',
    /^(?:tags|tagged(?: with| in)?|filed (?:under|in)|posted in|categor(?:y|ies)|keywords|index terms)\s*[:—|]/i,
  ],
  [
    'pager',
    /^(?:[←«‹⟵]|(?:next|prev(?:ious)?)(?: (?:post|article|page|chapter|lesson|section|up))?\s*[:→»›←«‹]|.*[→»›⟶]$)/i,
  ],
  ['breadcrumb', /^(?:[^\s>›»/|][^>›»]{0,40}\s*[>›»]\s*){2}[^>›»]+$|^home\s*[/|>›»]/i],
  ['footer', /^(?:©|\(c\) |copyright )|all rights reserved/i],
  [
    'byline',
    /^by [\p{Lu}][\s\S]*\d|\bmin(?:ute)?s? read\b|^(?:published|posted|updated)(?: on)?:? [\s\S]*\d{4}/iu,
  ],
  // "Jane Doe | June 2026 | Apache 2.0": signs between the things told.
  ['byline', /(?:\s[·•|]\s[\s\S]*){2}/],
];

/** What stands beside a function's name in a table of functions: "(*args, **kwargs)", "(x[, dim, keepdim, ...])". */
const SIGNATURE =
  /^\w*\((?=[^()]*(?:\*{1,2}\w|\w\s?=|\[, |\*\[))[^()]*(?:\([^()]*\)[^()]*)*\)(?:\s?(?:→|->).*)?$/;

/** What asks for consent to cookies is written in sentences. */
const NOTICE = /\bcookies?\b[\s\S]*\b(?:accept|agree|consent|preferences|policy)\b/i;

/** TeX between its signs; prices have a space before the second dollar, or a digit after it. */
const FORMULA =
  /\$\$[^$]{1,2000}\$\$|\$(?=[^\s$\d])(?:[^$\n]{0,200}[^\s$\\])?\$(?!\d)|\\\([\s\S]{1,500}?\\\)|\\\[[\s\S]{1,2000}?\\\]|\\begin\{(\w+\*?)\}[\s\S]{1,3000}?\\end\{\1\}|\\[a-zA-Z]{2,}\{[^{}\n]{1,100}\}/g;
/** What is TeX between single dollars: a sign of it, or one letter. */
const TEX = /[\\^_{}=<>+*]|^.{1,2}$/;

/** A piece of text without spaces that is the name of a file. */
const FILE_NAME =
  /^[("'`“]*[\w./\\-]*\.(?:pdf|md|txt|csv|tsv|jsonl?|ya?ml|toml|py|ipynb|js|tsx?|html?|sh|cpp|rs|go|java|pt|pth|ckpt|onnx|gguf|safetensors|bin|pkl|zip|gz|png|jpe?g|svg|mp4|docx?|xlsx?|pptx?)[)"'`”.,;:!?]*$/i;

/** What stands around a name and is none of it. */
const ENDS = /^[("'`“]+|[)"'`”.,;:!?]+$/g;

/** What a program printed: a word in three is a figure, several are, and nothing is reckoned. */
const FIGURES = 5;

/** Makes what tells the zones of a text; nothing is worked out before it is asked. */
export function textZones(text: string): ZoneBetween {
  let label: Zone | null | undefined;
  let stretches: (Stretch & { readonly zone: Zone })[] | undefined;
  return (start, end) => {
    if (label === undefined) label = labelOf(text);
    if (label) return label;
    stretches ??= stretchesIn(text);
    const around = stretches.find(
      (each) =>
        each.start < end &&
        start < each.end &&
        // A term is not a part of itself: "Reinforcement Learning from Human Feedback".
        (each.zone !== 'title' || (end - start) * 2 < each.end - each.start),
    );
    if (around) return around.zone;
    const word = unbroken(text, start, end);
    // A product may be called so as a whole: "llama.cpp".
    const isWhole = word.replace(ENDS, '').length === end - start;
    return !isWhole && FILE_NAME.test(word) ? 'file-name' : null;
  };
}

/** Why a text as a whole is no running text. */
function labelOf(text: string): Zone | null {
  const label = text.trim();
  if (label.length > LABEL * 2) return null;
  if (NOTICE.test(label)) return 'notice';
  if (isPrinted(label) || SIGNATURE.test(label)) return 'data-table';
  if (label.length > LABEL || hasSentence(label)) return null;
  return LABELS.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

function isPrinted(text: string): boolean {
  const words = text.split(/[\s|:=,]+/);
  const figures = words.filter((word) => /^[-+±($]?\d[\d.eE%±×x-]*\)?$/.test(word)).length;
  return figures >= FIGURES && figures * 3 > words.length && !hasSentence(text) && !/\s[+/*×]\s/.test(text);
}

function stretchesIn(text: string): (Stretch & { readonly zone: Zone })[] {
  const formulas = [...text.matchAll(FORMULA)].filter(
    ([found]) => !/^\$[^$]/.test(found) || TEX.test(found.slice(1, -1)),
  );
  return [
    ...referenceEntries(text).map((entry) => ({ ...entry, zone: 'bibliography' as const })),
    ...formulas.map((found) => ({ ...stretchOf(found), zone: 'formula' as const })),
    ...titlesIn(text).map((title) => ({ ...title, zone: 'title' as const })),
  ];
}

function stretchOf({ index, 0: found }: RegExpExecArray): Stretch {
  return { start: index, end: index + found.length };
}

/** A stretch of a text out to the spaces around it. */
function unbroken(text: string, start: number, end: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - 100), start))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(end, end + 100))?.[0] ?? '';
  return before + text.slice(start, end) + after;
}
