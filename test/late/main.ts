// Compares saved pages whose scripts come late, with Gloss and without it, in a real browser.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildExtension } from '../../scripts/build.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { launchWithGloss, OFFLINE } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';
import { glossSwitch } from '../safety/gloss-switch.ts';
import { checkLate, type LateReport } from './check-late.ts';
import { areSame, type LoadDifferences } from './load-snapshot.ts';
import { asksForPackage } from './package-address.ts';

const USAGE =
  'npm run safety -- FOLDER --late 0,600,3000 [--firefox] [--all] [NAME…]     every *.html in FOLDER that asks for files of an installed package, whose scripts come so many milliseconds late';

/** How many differences of a kind are printed for a page. */
const PRINTED = 4;

/** Compares the pages at each delay; the exit code says whether all are as without Gloss. */
export async function main(args: readonly string[]): Promise<void> {
  const { folder, delays, names } = parsed(args);
  const kind = args.includes('--firefox') ? 'firefox' : 'chromium';
  const most = args.includes('--all') ? Number.POSITIVE_INFINITY : PRINTED;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.html?$/i.test(file) && asksForPackage(readFileSync(path.join(folder, file), 'utf8')))
    .filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
    .sort();
  await buildExtension(kind);
  const server = await serve({ folder });
  const executable = await findBrowser(kind);
  const launched = await launchWithGloss({ kind, executable, headless: true, ...OFFLINE[kind] });
  let checked = 0;
  let harmed = 0;
  print([`${'formulas without, with, after'.padStart(32)}  marks  before  delay  page, in ${kind}`]);
  try {
    const options = await launched.browser.newPage();
    await options.goto(launched.url('src/options/index.html'), { waitUntil: [] });
    await options.waitForSelector('main');
    const switchGloss = glossSwitch(options);
    const newPage = async () => {
      const page = await launched.browser.newPage();
      await page.setViewport({ width: 1200, height: 900 });
      page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
      return page;
    };
    for (const file of files) {
      const address = server.address + file.split(path.sep).map(encodeURIComponent).join('/');
      for (const delayMs of delays) {
        const report = await checkLate({ newPage, address, delayMs, switchGloss }).catch(
          (error: Error) => error,
        );
        if (report instanceof Error) {
          checked++;
          harmed++;
          print([`${file} at ${delayMs} ms: NOT READ: ${report.message}`]);
          continue;
        }
        // It only names the package, or asks for a version that is not installed.
        if (report.served === 0) break;
        checked++;
        if (!areSame(report.withGloss) || !areSame(report.afterGloss)) harmed++;
        print([lineOf(file, delayMs, report), ...details(report, most)]);
      }
    }
  } finally {
    await launched.browser.close();
    server.close();
  }
  print(['', `${checked - harmed} of ${checked} loads are as without Gloss, in ${kind}.`]);
  process.exitCode = checked > 0 && harmed === 0 ? 0 : 1;
}

function parsed(args: readonly string[]): { folder: string; delays: number[]; names: string[] } {
  const at = args.indexOf('--late');
  const given = args[at + 1] ?? '';
  const delays = given.split(',').map(Number);
  const [folder, ...names] = args.filter((argument, index) => !argument.startsWith('--') && index !== at + 1);
  if (!/^\d+(,\d+)*$/.test(given) || !folder || !existsSync(folder)) throw new Error(USAGE);
  return { folder, delays, names };
}

function lineOf(
  file: string,
  delayMs: number,
  { formulas, marks, marksBefore, withGloss, afterGloss }: LateReport,
): string {
  const harm = (when: string, found: LoadDifferences) =>
    areSame(found)
      ? ''
      : `; ${when}: ${found.elements.length} elements, ${found.texts.length} texts, ${found.messages.length} errors`;
  const counts = formulas.map((count) => String(count).padStart(9)).join(' ');
  const figures = `${counts.padStart(32)}  ${String(marks).padStart(5)}  ${String(marksBefore).padStart(6)}  ${String(delayMs).padStart(5)}`;
  return `${figures}  ${file}${harm('with Gloss', withGloss)}${harm('after it', afterGloss)}`;
}

function details({ withGloss, afterGloss }: LateReport, most: number): string[] {
  return Object.entries({ 'with Gloss': withGloss, 'after it': afterGloss }).flatMap(([when, found]) =>
    (['elements', 'texts', 'messages'] as const).flatMap((kind) => [
      ...found[kind].slice(0, most).map((each) => `    ${when}: ${each}`),
      ...(found[kind].length > most ? [`    ${when}: ${found[kind].length - most} more ${kind}`] : []),
    ]),
  );
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
