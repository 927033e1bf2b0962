// A few terms, packed, and what is found of them in a text: for the tests of findMatches.
import { findMatches } from '../../../src/core/forms/find-matches.ts';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import { makeTerm } from '../../make-term.ts';

const TERMS = [
  makeTerm('rag', { forms: ['RAG'] }),
  makeTerm('lora', { forms: ['LoRA'] }),
  makeTerm('fine-tuning', { forms: ['fine-tuning'], verbs: ['fine-tune'] }),
  makeTerm('tokenization', { forms: ['tokenization'] }),
  makeTerm('labelled-data', { forms: ['labelled data'] }),
  makeTerm('vector-database', { forms: ['vector database'] }),
  makeTerm('language-model', { forms: ['language model'] }),
  makeTerm('large-language-model', { forms: ['large language model', 'LLM'] }),
  makeTerm('temperature', { forms: ['temperature'] }),
  makeTerm('agent', { forms: ['agent'] }),
  makeTerm('deterministic', { forms: ['deterministic'] }),
  makeTerm('p-doom', { forms: ['p(doom)'] }),
  makeTerm('train-test-split', { forms: ['train/test split'] }),
];
/** The packed forms of these terms. */
export const INDEX = openFormIndex(packForms(TERMS, { vocabulary: [] }));

/** What is found in a text, as it is written there. */
export function found(text: string): string[] {
  return findMatches(INDEX, text).matches.map(({ start, end }) => text.slice(start, end));
}
