import type { TermForms } from './entry.ts';

/**
 * The forms of the whole glossary as one line of text: small, since it loads in every page. A term is a record, its
 * parts are fields, their items are parted by commas; a part that is empty at the end of a record is left out.
 */
const RECORD = '\n';
const FIELD = '\t';
const ITEM = ';';

/** Stands for the form that is the id itself, with hyphens for spaces ("beam-search" for "beam search"). */
const ID_FORM = '~';

/** Writes terms into the bundle's text; read it again with unpackForms. */
export function packForms(terms: readonly TermForms[]): string {
  return terms
    .map((term) => {
      const short = (items: readonly string[]) =>
        items.map((item) => (item === spaced(term.id) ? ID_FORM : item)).join(ITEM);
      const fields = [
        term.id,
        short(term.forms),
        term.sense === 'always' ? '' : short(term.unmistakable) || '-',
        term.cues.join(ITEM),
        term.verbs.join(ITEM),
      ];
      return fields.join(FIELD).trimEnd();
    })
    .join(RECORD);
}

/** Reads the terms of a bundle's text. */
export function unpackForms(bundle: string): TermForms[] {
  if (bundle === '') return [];
  return bundle.split(RECORD).map((record) => {
    const [id = '', forms = '', unmistakable = '', cues = '', verbs = ''] = record.split(FIELD);
    const long = (field: string) =>
      field === '' || field === '-'
        ? []
        : field.split(ITEM).map((item) => (item === ID_FORM ? spaced(id) : item));
    return {
      id,
      forms: long(forms),
      sense: unmistakable === '' ? 'always' : 'context',
      unmistakable: long(unmistakable),
      cues: long(cues),
      verbs: long(verbs),
    };
  });
}

function spaced(id: string): string {
  return id.replaceAll('-', ' ');
}
