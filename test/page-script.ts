// Bundles a script for a page of a test.
import { build, type InlineConfig, mergeConfig } from 'vite';

/** Bundles a file, with all that it imports, as one script for a page. */
export async function pageScript(file: string, config: InlineConfig = {}): Promise<string> {
  const common: InlineConfig = {
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: file, output: { format: 'iife', codeSplitting: false } },
    },
  };
  const result = await build(mergeConfig(common, config));
  const outputs = Array.isArray(result) ? result : [result];
  const [chunk] = outputs.flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${file} gave no script.`);
  return chunk.code;
}
