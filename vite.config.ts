import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { pageOf, windowNames } from './scripts/windows.mjs';
import { glossary } from './src/corpus/vite-plugin.ts';

/** The identity under which Firefox keeps the extension and its data. */
const FIREFOX_ID = '{8a2d5f0c-6b1e-4a53-9f37-0e4d1c7b9a26}';

/** The permission for Chromium's side panel: Firefox has a sidebar, which needs none. */
const SIDE_PANEL = 'sidePanel';

/**
 * Firefox wants background scripts, an identity and a declaration of the data that is collected; a sheet that goes with the
 * extension, since it ends content scripts without a word (see background/answers/mark-ink.ts); and it has a sidebar, which it
 * opens by a command of its own.
 */
function forFirefox({
  minimum_chrome_version: _,
  background,
  content_scripts: scripts,
  side_panel: panel,
  permissions,
  commands,
  ...common
}: Record<string, unknown>) {
  const { service_worker: worker, type } = background as { service_worker: string; type: string };
  const { action } = common as { action: { default_title: string; default_icon: object } };
  const { 'open-panel': openPanel, ...otherCommands } = commands as Record<string, object>;
  return {
    ...common,
    permissions: (permissions as string[]).filter((name) => name !== SIDE_PANEL),
    commands: { ...otherCommands, _execute_sidebar_action: openPanel },
    sidebar_action: {
      default_title: action.default_title,
      default_panel: (panel as { default_path: string }).default_path,
      default_icon: action.default_icon,
      open_at_install: false,
    },
    background: { scripts: [worker], type },
    content_scripts: (scripts as object[]).map((script, place) =>
      place === 0 ? { ...script, css: ['src/content/lifecycle/extension-alive.css'] } : script,
    ),
    browser_specific_settings: {
      gecko: {
        id: FIREFOX_ID,
        strict_min_version: '146.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '146.0' },
    },
  };
}

/** The pages of the windows that the manifest does not name, and of which crxjs does not know; nor does it know of sidebars. */
function windowsBesides({ sidebar_action: _, ...manifest }: Record<string, unknown>): string[] {
  const named = JSON.stringify(manifest);
  return windowNames()
    .map(pageOf)
    .filter((page) => !named.includes(page));
}

/**
 * Drops the chunks that nobody loads: crxjs bundles each script for pages (".iife.ts") by itself, as it has to be, and leaves
 * a second copy as a module where the background names it.
 */
function withoutUnusedChunks(): Plugin {
  return {
    name: 'gloss:without-unused-chunks',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const used = new Set<string>();
        const use = (name: string) => {
          const output = bundle[name];
          if (used.has(name) || output?.type !== 'chunk') return;
          used.add(name);
          for (const other of [...output.imports, ...output.dynamicImports]) use(other);
        };
        for (const [name, output] of Object.entries(bundle))
          if (output.type === 'chunk' && output.isEntry && !output.facadeModuleId?.endsWith('.iife.ts'))
            use(name);
        for (const [name, { type }] of Object.entries(bundle))
          if (type === 'chunk' && !used.has(name)) delete bundle[name];
      },
    },
  };
}

// `vite --mode firefox` is for Firefox, any other mode for Chromium browsers.
export default defineConfig(({ mode, command }) => {
  const target = mode === 'firefox' ? 'firefox' : 'chromium';
  const common: Record<string, unknown> = JSON.parse(readFileSync('manifest.json', 'utf8'));
  const manifest = target === 'firefox' ? forFirefox(common) : common;
  return {
    plugins: [
      glossary('glossary'),
      preact(),
      crx({
        manifest: manifest as unknown as ManifestV3Export,
        browser: target === 'firefox' ? 'firefox' : 'chrome',
      }),
      withoutUnusedChunks(),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: ['chrome125', 'firefox146'],
      modulePreload: false,
      rollupOptions: { input: windowsBesides(manifest) },
      // The glossary is one chunk of a megabyte, read from the disk.
      chunkSizeWarningLimit: 2000,
    },
    define: { 'process.env.NODE_ENV': JSON.stringify(command === 'build' ? 'production' : 'development') },
  };
});
