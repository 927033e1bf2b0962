import forms from 'virtual:gloss/forms';
import { type FormIndex, openFormIndex } from '../core/forms/form-index.ts';
import { type PageText, type Reading, type RestOfPage, readTexts } from '../core/page/read-texts.ts';

let index: FormIndex | null = null;

/** Reads texts of a page. Nothing of them is kept. */
export function answerReading(texts: readonly PageText[], rest: RestOfPage): Reading {
  index ??= openFormIndex(forms);
  return readTexts(index, texts, rest);
}
