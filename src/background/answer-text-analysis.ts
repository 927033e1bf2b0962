import forms from 'virtual:gloss/forms';
import { type FormIndex, openFormIndex } from '../core/forms/form-index.ts';
import {
  analyseTexts,
  type PageText,
  type RestOfPage,
  type TextAnalysis,
} from '../core/page/analyse-texts.ts';

let index: FormIndex | null = null;

/** Reads texts of a page. Nothing of them is kept. */
export function answerTextAnalysis(texts: readonly PageText[], rest: RestOfPage): TextAnalysis {
  index ??= openFormIndex(forms);
  return analyseTexts(index, texts, rest);
}
