// Answers pages that ask what their texts hold.
import { loadSettings } from '../../browser/stored/stored-settings.ts';
import { analyseTexts } from '../../core/page/analyse-texts.ts';
import type { PageText, RestOfPage, TextAnalysis } from '../../core/page/analysis-schemas.ts';
import { OWN_WORDS_FROM } from '../../core/page/page-meanings.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { TextBuffer } from '../../core/text/text-buffer.ts';
import type { GlossarySource } from '../../sources/glossary-source.ts';

/** Used for one page after the other. */
const buffer = new TextBuffer();

/** The strength of a page's topic from which its own short forms are explained, by the reader's choice. */
const OWN_FROM: Readonly<Record<Settings['pageWords'], number>> = {
  field: OWN_WORDS_FROM,
  everywhere: 0,
  never: Number.POSITIVE_INFINITY,
};

/** Analyses texts of a page (see analyse-texts.ts) by the terms of a source. Nothing of the texts is kept. */
export async function answerTextAnalysis(
  source: GlossarySource,
  texts: readonly PageText[],
  rest: RestOfPage,
): Promise<TextAnalysis> {
  const { pageWords } = await loadSettings();
  return analyseTexts(source.forms(), texts, rest, buffer, OWN_FROM[pageWords]);
}
