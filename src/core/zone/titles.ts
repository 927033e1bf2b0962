// Finds titles of works in running text: they are quoted or not, and written with capitals.
import { hasSentence } from './sentence.ts';
import type { Stretch } from './stretch.ts';

/** A word with a capital, and the short ones that titles write small. */
const CAPITAL = "\\p{Lu}[\\p{L}\\p{N}'’-]*";
const SMALL =
  '(?:an?|and|are|as|at|by|can|do|for|from|how|in|into|is|it|not|of|on|or|over|the|to|under|via|what|why|with|you)';

const RUN = new RegExp(`(?<![\\p{L}\\p{N}])${CAPITAL}(?:[:,?]? (?:${CAPITAL}|${SMALL}\\b))+`, 'gu');
const QUOTED = /[“"«]([^“”"«»\n]{12,200})[”"»]/g;

/** What titles have, and names of things have not. */
const LIKE_A_SENTENCE =
  /[:?]|\s(?:an?|are|as|by|can|do|for|from|how|in|into|is|it|not|over|to|under|via|what|why|with|you)\s/i;

/** What titles have, and things that are written with capitals, "a Neural Network for Image Classification", have not. */
const A_SENTENCE = /[:?]|\s(?:are|can|do|how|is|it|not|what|why|you)\s/i;
const WORK_BEFORE =
  /\b(?:paper|titled|entitled|book|article|post|survey|report|thesis|talk|lecture|essay|chapter|section)\b[^.]{0,20}$/i;
const WORK_AFTER = /^\W{0,3}(?:by \p{Lu}|(?:\p{Lu}[\p{L} .,&]{2,40})?(?:19|20)\d\d\b|\[\d)/u;

/** Its authors in short behind it: "(Lewis et al., 2020)". */
const CITED = /^ ?\(\p{Lu}[\p{L}'’-]+(?: et al\.?| (?:and|&) \p{Lu}[\p{L}'’-]+),? (?:19|20)\d\d/u;

/** What may lead to a title at the start of a sentence. */
const LEAD = /^(?:as|by|from|in|like|per|see|unlike|with)(?: (?:in|the|with))? /i;

/** How many of its words have a capital, and are no short forms: fewer where quotes say that it is one. */
const CAPITALS = 4;
const QUOTED_CAPITALS = 3;
const SPELT_OUT = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]*\p{Ll}/gu;

/** Titles begin with a capital, and write no long word without. */
const STARTS_WITH_CAPITAL = /^[^\p{L}]*\p{Lu}/u;
const LONG_SMALL_WORD = /(?<![\p{L}\p{N}'’-])\p{Ll}[\p{L}'’-]{4,}/u;

/** What people of a field meet at, work at and publish in is named after it: "Conference on Fairness, Accountability, and Transparency". */
const NAMED_AFTER = new RegExp(
  `\\b(?:Conference|Workshop|Symposium|Journal|Transactions|Institute|Cent(?:er|re)|Department|School|Association|Society|Laboratory) (?:on|of|for) (?:the )?${CAPITAL}(?:,? (?:and |& |of |in |for )?${CAPITAL})*`,
  'gu',
);

/** Returns the titles of works in a text, and the names of conferences and institutes, which are no use of their words either. */
export function titlesIn(text: string): Stretch[] {
  const quoted = [...text.matchAll(QUOTED)].filter(
    ([, inside = '']) =>
      isTitle(inside, QUOTED_CAPITALS) && STARTS_WITH_CAPITAL.test(inside) && !LONG_SMALL_WORD.test(inside),
  );
  const isProse = hasSentence(text);
  const runs = [...text.matchAll(RUN)].filter((run) => isTitle(run[0], CAPITALS) && isWork(run, isProse));
  return [...quoted, ...runs, ...text.matchAll(NAMED_AFTER)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

function isTitle(text: string, capitals: number): boolean {
  return (text.match(SPELT_OUT)?.length ?? 0) >= capitals && LIKE_A_SENTENCE.test(text);
}

/** Whether a run is the title of a work, by what it is made of and by what stands around it. */
function isWork({ index, input, 0: run }: RegExpExecArray, isProse: boolean): boolean {
  const before = input.slice(Math.max(0, index - 60), index);
  const after = input.slice(index + run.length, index + run.length + 60);
  if (CITED.test(after)) return true;
  // What begins a text is its heading, and so may be a text without a sentence.
  const isAmid = isProse && (LEAD.test(run) || /\p{L}/u.test(input.slice(0, index)));
  return isAmid && (A_SENTENCE.test(run) || WORK_BEFORE.test(before) || WORK_AFTER.test(after));
}
