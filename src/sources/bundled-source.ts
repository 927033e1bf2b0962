// The glossary that comes with the extension, with its forms. Only the background loads this: it finds terms for windows,
// too, and they load bundled-terms.ts alone.
import forms from 'virtual:gloss/forms';
import { type FormIndex, openFormIndex } from '../core/forms/form-index.ts';
import { bundledTerms } from './bundled-terms.ts';
import type { GlossarySource } from './glossary-source.ts';

let index: FormIndex | null = null;

/** The whole bundled glossary. */
export const bundledSource: GlossarySource = {
  ...bundledTerms,
  forms() {
    index ??= openFormIndex(forms);
    return index;
  },
};
