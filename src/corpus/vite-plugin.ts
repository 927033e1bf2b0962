import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { Term } from '../core/entry.ts';
import { bundleOf, packForms } from '../core/forms-bundle.ts';
import { loadCorpus } from './load-corpus.ts';

/** Where the bundles are written: the content script is built apart, by a build that knows aliases but no plugins. */
const BUNDLES = '.gloss/bundles';

/**
 * Bundles the glossary in two parts: `virtual:gloss/forms` (what finding needs: small, for the content script) and
 * `virtual:gloss/terms` (every entry whole, for the background and the windows). A broken entry fails the build.
 */
export function glossary(folder: string): Plugin {
  const bundle = (name: string) => path.resolve(BUNDLES, `${name}.js`);
  return {
    name: 'gloss:glossary',
    config: () => ({
      resolve: { alias: { 'virtual:gloss/forms': bundle('forms'), 'virtual:gloss/terms': bundle('terms') } },
    }),
    buildStart() {
      for (const kind of ['terms', 'interview']) this.addWatchFile(path.resolve(folder, kind));
      const { terms } = loadCorpus(folder);
      mkdirSync(BUNDLES, { recursive: true });
      writeFileSync(bundle('forms'), `export default ${JSON.stringify(packForms(bundleOf(terms)))};\n`);
      writeFileSync(bundle('terms'), `export default ${jsonExpression(terms)};\n`);
    },
  };
}

/** An expression that gives some terms; JSON.parse of a string is read faster than the literal would be. */
function jsonExpression(terms: readonly Term[]): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(terms))})`;
}
