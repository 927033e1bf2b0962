// Bundles the apps of this folder, each as one script.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from 'svelte/compiler';
import type { Plugin } from 'vite';
import solid from 'vite-plugin-solid';
import { pageScript } from '../page-script.ts';

/** Svelte's compiler, without what only a development server needs. */
const svelte: Plugin = {
  name: 'svelte-components',
  load(id) {
    if (!id.endsWith('.svelte')) return null;
    const { js } = compile(readFileSync(id, 'utf8'), { filename: id, generate: 'client', dev: true });
    return js.code;
  },
};

/** The plugins of those frameworks that compile more than JSX. */
const PLUGINS: Record<string, () => Plugin[]> = {
  svelte: () => [svelte],
  solid: () => [solid({ hot: false, dev: false })],
};

/**
 * One script of an app in this folder, named as in "react/client.tsx". A development build: it says on the console what
 * it finds wrong with the page.
 */
export function bundle(entry: string): Promise<string> {
  const [framework = ''] = entry.split('/');
  return pageScript(path.join(import.meta.dirname, entry), {
    mode: 'development',
    plugins: PLUGINS[framework]?.() ?? [],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    // Vue's compiler comes along, since its templates are text here.
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
  });
}
