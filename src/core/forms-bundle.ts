import type { SenseRule, TermForms } from './entry.ts';
import { matchesCase, variantsOf, verbVariantsOf } from './form-variants.ts';

/**
 * What finding and sensing need of the whole glossary as one line of text: small, since it loads in every page. The
 * first record is the field's vocabulary, each further one is a term; parts of a record are fields, their items are
 * parted by semicolons; fields that are empty at the end of a record are left out.
 */
export interface FormsBundle {
  readonly terms: readonly TermForms[];
  /** Words that stand in texts about the field, by which a text is known to be one. */
  readonly vocabulary: readonly string[];
}

const RECORD = '\n';
const FIELD = '\t';
const ITEM = ';';

/** Stands for the form that is the id itself, with hyphens for spaces ("beam-search" for "beam search"). */
const ID_FORM = '~';

/** Follows a form that can mean nothing else. */
const SURE = '*';

/** A word belongs to the field's vocabulary if it is a cue of at least so many terms. */
const VOCABULARY_TERMS = 2;

const RULE_SIGNS: Record<SenseRule, string> = { always: '', context: '?', near: '!' };

/** Gathers what is bundled of a glossary: a term's own cues are kept where it is marked only near one of them. */
export function bundleOf(terms: readonly TermForms[]): FormsBundle {
  const counts = new Map<string, number>();
  for (const cue of terms.flatMap((term) => [...new Set(term.cues.map((each) => each.toLowerCase()))])) {
    counts.set(cue, (counts.get(cue) ?? 0) + 1);
  }
  return {
    vocabulary: [...counts].flatMap(([cue, count]) => (count >= VOCABULARY_TERMS ? [cue] : [])).sort(),
    terms: terms.map((term) => ({
      id: term.id,
      forms: neededForms(term),
      verbs: term.verbs,
      sense: term.sense,
      unmistakable: term.unmistakable.filter((form) => neededForms(term).includes(form)),
      cues: term.sense === 'near' ? term.cues : [],
      otherSense: term.otherSense,
    })),
  };
}

/**
 * The forms of a term that find something that its others do not: none whose spellings others give already, and none
 * that only adds words around a form that is as sure ("machine learning model" where "machine learning" is one).
 */
function neededForms(term: TermForms): string[] {
  const isSure = (form: string) => term.sense === 'always' || term.unmistakable.includes(form);
  const words = (form: string) => ` ${form.toLowerCase().replace(/[\s-]+/g, ' ')} `;
  const needed: string[] = [];
  const given = new Set(term.verbs.flatMap(verbVariantsOf).map(({ key }) => key));
  for (const form of [...term.forms].sort((a, b) => a.length - b.length)) {
    const variants = variantsOf(form);
    const [itself] = variants;
    const isGiven = itself !== undefined && itself.exact === null && given.has(itself.key);
    const adds = needed.some(
      (other) =>
        !matchesCase(other) && (isSure(other) || !isSure(form)) && words(form).includes(words(other)),
    );
    if (isGiven || adds) continue;
    for (const { key } of variants) given.add(key);
    needed.push(form);
  }
  return needed;
}

/** Writes a bundle as text; read it again with unpackForms. */
export function packForms({ terms, vocabulary }: FormsBundle): string {
  const records = terms.map((term) => {
    const form = (each: string) => {
      const sure = term.unmistakable.includes(each) ? SURE : '';
      return (each === spaced(term.id) ? ID_FORM : each) + sure;
    };
    const fields = [
      RULE_SIGNS[term.sense] + term.id,
      term.forms.map(form).join(ITEM),
      term.verbs.map(form).join(ITEM),
      term.cues.join(ITEM),
      term.otherSense.join(ITEM),
    ];
    return fields.join(FIELD).trimEnd();
  });
  return [vocabulary.join(ITEM), ...records].join(RECORD);
}

/** Reads a bundle's text. */
export function unpackForms(text: string): FormsBundle {
  const [vocabulary = '', ...records] = text.split(RECORD);
  return { vocabulary: itemsOf(vocabulary), terms: records.map(unpackTerm) };
}

function unpackTerm(record: string): TermForms {
  const [head = '', forms = '', verbs = '', cues = '', otherSense = ''] = record.split(FIELD);
  const sense: SenseRule = head.startsWith('?') ? 'context' : head.startsWith('!') ? 'near' : 'always';
  const id = sense === 'always' ? head : head.slice(1);
  const unmistakable: string[] = [];
  const read = (field: string) =>
    itemsOf(field).map((item) => {
      const isSure = item.endsWith(SURE);
      const short = isSure ? item.slice(0, -1) : item;
      const form = short === ID_FORM ? spaced(id) : short;
      if (isSure) unmistakable.push(form);
      return form;
    });
  return {
    id,
    forms: read(forms),
    verbs: read(verbs),
    sense,
    unmistakable,
    cues: itemsOf(cues),
    otherSense: itemsOf(otherSense),
  };
}

function itemsOf(field: string): string[] {
  return field === '' ? [] : field.split(ITEM);
}

function spaced(id: string): string {
  return id.replaceAll('-', ' ');
}
