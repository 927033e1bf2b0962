// The form of an entry's id, for terms and questions alike: it names a file, and may stand in an address.

const FORM = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Returns whether a text has the form of an id: small letters and digits, in words joined by hyphens. */
export function isEntryId(text: string): boolean {
  return FORM.test(text);
}
