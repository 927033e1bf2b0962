// The glossary that comes with the extension, with its forms: these are a file's worth by themselves, and windows, which ask
// the background to find terms, load the terms alone.
import forms from 'virtual:gloss/forms';
import { type FormIndex, openFormIndex } from '../core/forms/form-index.ts';
import { bundledTerms } from './bundled-terms.ts';
import type { GlossarySource } from './glossary-source.ts';

let index: FormIndex | null = null;

export const bundledSource: GlossarySource = {
  ...bundledTerms,
  forms() {
    index ??= openFormIndex(forms);
    return index;
  },
};
