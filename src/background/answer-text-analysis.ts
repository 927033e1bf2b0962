// Answers pages that ask what their texts hold.
import { analyseTexts } from '../core/page/analyse-texts.ts';
import type { PageText, RestOfPage, TextAnalysis } from '../core/page/analysis-schemas.ts';
import { TextBuffer } from '../core/text/text-buffer.ts';
import type { GlossarySource } from '../sources/glossary-source.ts';

/** Used for one page after the other. */
const buffer = new TextBuffer();

/** Analyses texts of a page (see analyse-texts.ts) by the terms of a source. Nothing of the texts is kept. */
export function answerTextAnalysis(
  source: GlossarySource,
  texts: readonly PageText[],
  rest: RestOfPage,
): TextAnalysis {
  return analyseTexts(source.forms(), texts, rest, buffer);
}
