// Bundles the glossary with the extension.
import path from 'node:path';
import type { Plugin } from 'vite';
import { packForms } from '../core/forms/pack-forms.ts';
import type { Question, Term } from '../core/glossary/entry.ts';
import type { FormerIds } from '../core/glossary/former-ids.ts';
import { LONGER_NAMES, loadCorpus, WANTED } from './load-corpus.ts';
import { formerIdsOfKind, withQuestionIds, withTermIds } from './qualified-ids.ts';

const FORMS = 'virtual:gloss/forms';
const TERMS = 'virtual:gloss/terms';
/** Where the entries stand in the extension: as data, which nobody evaluates before the first is asked for. */
const TERMS_FILE = 'glossary/terms.json';
const QUESTIONS = 'virtual:gloss/questions';
/** The same of the interview questions, which only the study window shows. */
const QUESTIONS_FILE = 'glossary/questions.json';
const FORMER_IDS = 'virtual:gloss/former-ids';
const MODULES: readonly string[] = [FORMS, TERMS, QUESTIONS, FORMER_IDS];

/**
 * Returns the plugin that bundles the glossary in four parts: `virtual:gloss/forms` (what finding needs, for the
 * background), `virtual:gloss/terms` (the address of every entry whole, a file of JSON, for the background and the windows),
 * `virtual:gloss/questions` (the same of the interview questions, for the study window) and
 * `virtual:gloss/former-ids` (for whoever is given an id that may be an old one). Their ids tell the kind of entry.
 * A broken entry fails the build.
 */
export function glossary(folder: string): Plugin {
  let terms: readonly Term[] = [];
  let questions: readonly Question[] = [];
  let longerNames: readonly string[] = [];
  let formerIds: FormerIds = new Map();
  return {
    name: 'gloss:glossary',
    buildStart() {
      for (const part of ['terms', 'interview', LONGER_NAMES, WANTED])
        this.addWatchFile(path.resolve(folder, part));
      const corpus = loadCorpus(folder);
      terms = withTermIds(corpus.terms);
      questions = withQuestionIds(corpus.questions);
      longerNames = corpus.longerNames;
      formerIds = new Map([
        ...formerIdsOfKind('term', corpus.formerIds.terms),
        ...formerIdsOfKind('question', corpus.formerIds.questions),
      ]);
      this.emitFile({ type: 'asset', fileName: TERMS_FILE, source: JSON.stringify(terms) });
      this.emitFile({ type: 'asset', fileName: QUESTIONS_FILE, source: JSON.stringify(questions) });
    },
    resolveId: (id) => (MODULES.includes(id) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${FORMS}`) return `export default ${JSON.stringify(packForms(terms, { longerNames }))};`;
      if (id === `\0${TERMS}`) return `export default ${JSON.stringify(`/${TERMS_FILE}`)};`;
      if (id === `\0${QUESTIONS}`) return `export default ${JSON.stringify(`/${QUESTIONS_FILE}`)};`;
      if (id === `\0${FORMER_IDS}`) return `export default new Map(${JSON.stringify([...formerIds])});`;
      return undefined;
    },
  };
}
