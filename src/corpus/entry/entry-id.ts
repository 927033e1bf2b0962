// The form that the id of an entry has, be it a term or a question: it names a file, and may stand in an address.

const FORM = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text has the form of an id: small letters and digits, in words that are joined by hyphens. */
export function isEntryId(text: string): boolean {
  return FORM.test(text);
}
