// An analysis of pages in this process, for its tests.
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import { analyseTexts } from '../../../src/core/page/analyse-texts.ts';
import type { PageText, RestOfPage, TextAnalysis } from '../../../src/core/page/analysis-schemas.ts';
import { pageAnalysis } from '../../../src/core/page/page-analysis.ts';
import { makeTerm } from '../../make-term.ts';

/** The glossary of these tests. */
export const INDEX = openFormIndex(
  packForms(
    [
      makeTerm('retrieval-augmented-generation', { forms: ['retrieval-augmented generation', 'RAG'] }),
      makeTerm('large-language-model', { forms: ['large language model', 'LLM'] }),
      makeTerm('overfitting'),
      makeTerm('backpropagation'),
      makeTerm('tokenizer'),
      makeTerm('feature', { sense: 'context' }),
    ],
    { vocabulary: ['overfitting', 'backpropagation', 'tokenizer'] },
  ),
);

/** A node of a page: it is there until it goes. */
const makeNode = () => ({ isConnected: true });
type Node = ReturnType<typeof makeNode>;

/** A block of a page. */
export interface Block {
  readonly text: string;
  readonly parts: readonly { readonly node: Node }[];
  readonly node: Node;
}

/** A block that stands in the page until its node goes. */
export const blockOf = (text: string, node = makeNode()): Block => ({ text, parts: [{ node }], node });

/** An analysis in this process, with what it asks for and what it would show. */
export function analysisInPlace(
  answer = (texts: readonly PageText[], rest: RestOfPage): TextAnalysis | null =>
    analyseTexts(INDEX, texts, rest),
) {
  const asked: string[][] = [];
  const shown = new Map<Block, string[]>();
  const analysis = pageAnalysis<Block>({
    async read(texts, rest) {
      asked.push(texts.map(({ text }) => text));
      return answer(texts, rest);
    },
    titlesIn: () => [],
  });
  return {
    analysis,
    shown,
    /** Has blocks analysed; returns the texts that were asked for, or null. */
    async read(...fresh: Block[]): Promise<string[] | null> {
      asked.length = 0;
      const analysed = await analysis.analyse(fresh);
      for (const [block, { matches }] of analysed ?? [])
        shown.set(
          block,
          matches.map(
            ({ start, end, expansion }) =>
              block.text.slice(start, end) + (expansion ? ` = ${expansion}` : ''),
          ),
        );
      return analysed && asked.flat();
    },
    asked,
  };
}

/** Long enough that no other text changes the page's topic or language. */
export const GARDEN = 'This is the rose that is of the garden. '.repeat(300);
export const THE_RAG = 'The RAG of the day.';
export const AS_TERM = 'We use retrieval-augmented generation (RAG) in this.';
export const AS_OTHER = 'A RAG (red, amber, green) rating is what it is.';
export const WORDS = 'retrieval-augmented generation';
