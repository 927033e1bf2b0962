import path from 'node:path';
import type { Plugin } from 'vite';
import type { Term } from '../core/entry.ts';
import { packForms } from '../core/forms-bundle.ts';
import { loadCorpus } from './load-corpus.ts';

const FORMS = 'virtual:gloss/forms';
const TERMS = 'virtual:gloss/terms';

/**
 * Bundles the glossary in two parts: `virtual:gloss/forms` (what finding needs, for the background that reads) and
 * `virtual:gloss/terms` (every entry whole, for the background and the windows). A broken entry fails the build.
 */
export function glossary(folder: string): Plugin {
  let terms: readonly Term[] = [];
  return {
    name: 'gloss:glossary',
    buildStart() {
      for (const kind of ['terms', 'interview']) this.addWatchFile(path.resolve(folder, kind));
      terms = loadCorpus(folder).terms;
    },
    resolveId: (id) => (id === FORMS || id === TERMS ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${FORMS}`) return `export default ${JSON.stringify(packForms(terms))};`;
      if (id === `\0${TERMS}`) return `export default ${jsonExpression(terms)};`;
      return undefined;
    },
  };
}

/** An expression that gives some terms; JSON.parse of a string is read faster than the literal would be. */
function jsonExpression(terms: readonly Term[]): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(terms))})`;
}
