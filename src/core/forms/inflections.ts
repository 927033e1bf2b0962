// Derives plurals, verb forms and British or American spellings, so that an entry lists only what no rule gives.

const CONSONANT_Y = /[^aeiou]y$/;
const IRREGULAR_PLURALS: readonly (readonly [RegExp, string])[] = [
  [/matrix$/, 'matrices'],
  [/index$/, 'indices'],
  [/vertex$/, 'vertices'],
  [/criterion$/, 'criteria'],
  [/sis$/, 'ses'],
  [/axis$/, 'axes'],
  [/quiz$/, 'quizzes'],
  // A "ch" that is spoken as k takes a plain s.
  [/(epoch|stomach|monarch|tech)$/, '$1s'],
];

/**
 * Returns the plurals of a noun in small letters; none for a word that already looks plural. It runs for every form
 * of the glossary, so the last letter decides most words.
 */
export function pluralsOf(word: string): string[] {
  if (word.length < 2) return [];
  switch (word[word.length - 1]) {
    case 'x':
    case 's':
    case 'z':
    case 'h':
    case 'n':
    case 'y':
      return rarePluralsOf(word);
    default:
      return isLetter(word.charCodeAt(word.length - 1)) && isLetter(word.charCodeAt(word.length - 2))
        ? [`${word}s`]
        : [];
  }
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code > 0x7f && /\p{L}/u.test(String.fromCharCode(code)));
}

function rarePluralsOf(word: string): string[] {
  if (!/\p{L}{2}$/u.test(word)) return [];
  const plurals: string[] = [];
  for (const [ending, plural] of IRREGULAR_PLURALS) {
    if (ending.test(word)) plurals.push(word.replace(ending, plural));
  }
  if (plurals.length > 0) {
    if (/(?:matrix|index|vertex)$/.test(word)) plurals.push(`${word}es`);
    return plurals;
  }
  if (/(?:ss|us|as|x|z|ch|sh)$/.test(word)) return [`${word}es`];
  if (/s$/.test(word)) return [];
  if (CONSONANT_Y.test(word)) return [`${word.slice(0, -1)}ies`];
  return [`${word}s`];
}

/**
 * Returns the inflections of a regular verb: third person, past and -ing ("overfit": overfits, overfitted,
 * overfitting).
 */
export function verbFormsOf(verb: string): string[] {
  const third = /(?:s|x|z|ch|sh)$/.test(verb)
    ? `${verb}es`
    : CONSONANT_Y.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  if (/ee$/.test(verb)) return [third, `${verb}d`, `${verb}ing`];
  if (/[^oy]e$/.test(verb)) {
    return [third, `${verb}d`, `${verb.slice(0, -1)}ing`];
  }
  if (CONSONANT_Y.test(verb)) return [third, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const stem = doublesItsLastLetter(verb) ? verb + verb.slice(-1) : verb;
  return [third, `${stem}ed`, `${stem}ing`];
}

/** Verbs of several syllables that are stressed on the last one, so that their final consonant is doubled. */
const STRESSED_AT_END =
  /^(?:embed|debug|control|compel|program|format|transfer|infer|refer|defer|prefer|confer|submit|commit|permit|omit|occur)$/;
const PREFIX = /^(?:over|under|pre|re|un|out|mis)-?(?=fit|set|run|map|tag|plan|plug|ship|pin|cut)/;

/** English doubles a final consonant after one stressed short vowel: "fit", and "overfit" as it holds "fit". */
function doublesItsLastLetter(verb: string): boolean {
  if (STRESSED_AT_END.test(verb)) return true;
  const stem = verb.replace(PREFIX, '').replace(/^.*-/, '');
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem);
}

const IZE = '(e|es|ed|er|ers|ing|ation|ations|able)$';
const LL = '(ed|er|ers|ing|ings)$';
const OUR = '(s|al|ed|ing|hood|hoods)?$';

/** American spellings and their British counterparts. */
const SPELLINGS: readonly { american: RegExp; toBritish: string; british: RegExp; toAmerican: string }[] = [
  // Not words whose "-ise" or "-ize" belongs to the stem: "noise", "precise", "supervise", "resize".
  {
    american: new RegExp(`^(?!(?:re|up|down|over|out|cap)siz)(\\p{L}{3,})iz${IZE}`, 'u'),
    toBritish: '$1is$2',
    british: new RegExp(`^(?!.*(?:no|prec|conc|superv|adv|rev|prom|exerc|wa|ra)is)(\\p{L}{3,})is${IZE}`, 'u'),
    toAmerican: '$1iz$2',
  },
  {
    american: /^(\p{L}+)lyz(e|es|ed|er|ers|ing)$/u,
    toBritish: '$1lys$2',
    british: /^(\p{L}+)lys(e|es|ed|er|ers|ing)$/u,
    toAmerican: '$1lyz$2',
  },
  {
    american: new RegExp(`^((?:un|re|mis|pre)?(?:label|model|signal|cancel|channel))${LL}`),
    toBritish: '$1l$2',
    british: new RegExp(`^((?:un|re|mis|pre)?(?:label|model|signal|cancel|channel))l${LL}`),
    toAmerican: '$1$2',
  },
  {
    american: new RegExp(`^(behavi|col|fav|neighb|lab|hon)or${OUR}`),
    toBritish: '$1our$2',
    british: new RegExp(`^(behavi|col|fav|neighb|lab|hon)our${OUR}`),
    toAmerican: '$1or$2',
  },
  { american: /^center(s|ed)?$/, toBritish: 'centre$1', british: /^centre(s|d)?$/, toAmerican: 'center$1' },
  {
    american: /^artifact(s)?$/,
    toBritish: 'artefact$1',
    british: /^artefact(s)?$/,
    toAmerican: 'artifact$1',
  },
  { american: /^gray(scale)?$/, toBritish: 'grey$1', british: /^grey(scale)?$/, toAmerican: 'gray$1' },
  {
    american: /^judgment(s)?$/,
    toBritish: 'judgement$1',
    british: /^judgement(s)?$/,
    toAmerican: 'judgment$1',
  },
  {
    american: /^(def|lic|off)ense(s)?$/,
    toBritish: '$1ence$2',
    british: /^(def|lic|off)ence(s)?$/,
    toAmerican: '$1ense$2',
  },
  {
    american: /^catalog(s)?$/,
    toBritish: 'catalogue$1',
    british: /^catalogue(s)?$/,
    toAmerican: 'catalog$1',
  },
];

/** Each word of SPELLINGS holds one of these; most words hold none, and are done. */
const FRAGMENTS = [
  'iz',
  'is',
  'ys',
  'yz',
  'el',
  'al',
  'or',
  'ou',
  'cent',
  'arti',
  'arte',
  'gr',
  'judg',
  'ens',
  'enc',
  'catalog',
];

/** Returns the other spelling of a word in small letters, American or British; null where there is only one. */
export function otherSpellingOf(word: string): string | null {
  if (!FRAGMENTS.some((fragment) => word.includes(fragment))) return null;
  for (const { american, toBritish, british, toAmerican } of SPELLINGS) {
    if (american.test(word)) return word.replace(american, toBritish);
    if (british.test(word)) return word.replace(british, toAmerican);
  }
  return null;
}
