// Answers pages that ask what their texts hold.
import forms from 'virtual:gloss/forms';
import { type FormIndex, openFormIndex } from '../core/forms/form-index.ts';
import { analyseTexts } from '../core/page/analyse-texts.ts';
import type { PageText, RestOfPage, TextAnalysis } from '../core/page/analysis-schemas.ts';
import { TextBuffer } from '../core/text/text-buffer.ts';

let index: FormIndex | null = null;
/** Used for one page after the other. */
const buffer = new TextBuffer();

/** Analyses texts of a page (see analyse-texts.ts). Nothing of them is kept. */
export function answerTextAnalysis(texts: readonly PageText[], rest: RestOfPage): TextAnalysis {
  index ??= openFormIndex(forms);
  return analyseTexts(index, texts, rest, buffer);
}
