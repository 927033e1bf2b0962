// npm run safety: compares saved pages with and without Gloss in a real browser.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { buildExtension } from '../../scripts/build.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { launchWithGloss, OFFLINE } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';
import { pageScript } from '../page-script.ts';
import { checkPage, type PageReport } from './check-page.ts';
import { isMove } from './compare-recordings.ts';
import { glossSwitch } from './gloss-switch.ts';
import type { NamedDifference } from './probe.ts';

const USAGE =
  'npm run safety -- FOLDER [--firefox] [--all] [NAME…]     every *.html in FOLDER, or those whose path holds a NAME; --all prints every difference';

/** How many differences of a kind are printed for a page. */
const PRINTED = 8;

/** Compares every saved page of a folder with and without Gloss, in a real browser; the exit code says whether all is well. */
export async function main(args: readonly string[]): Promise<void> {
  const [folder, ...names] = args.filter((argument) => !argument.startsWith('--'));
  if (!folder || !existsSync(folder)) throw new Error(USAGE);
  const kind = args.includes('--firefox') ? 'firefox' : 'chromium';
  const most = args.includes('--all') ? Number.POSITIVE_INFINITY : PRINTED;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.html?$/i.test(file) && (names.length === 0 || names.some((name) => file.includes(name))),
    )
    .sort();

  await buildExtension(kind);
  const probe = await pageScript('test/safety/probe.ts');
  const server = await serve({ folder });
  const executable = await findBrowser(kind);
  const launched = await launchWithGloss({ kind, executable, headless: true, ...OFFLINE[kind] });
  const reports: PageReport[] = [];
  const unread: string[] = [];
  try {
    const options = await launched.browser.newPage();
    await options.goto(launched.url('src/options/index.html'), { waitUntil: [] });
    await options.waitForSelector('main');
    const switchGloss = glossSwitch(options);
    await switchGloss(false);
    for (const file of files) {
      const address = server.address + file.split(path.sep).map(encodeURIComponent).join('/');
      // One tab at a time: tabs behind another are seldom idle.
      const page = await launched.browser.newPage();
      try {
        await page.setViewport({ width: 1200, height: 900 });
        await page.evaluateOnNewDocument(probe);
        page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
        const report = await checkPage({ page, address, switchGloss });
        reports.push(report);
        print([pageLine(file, report), ...details(report, most)]);
      } catch (error) {
        unread.push(file);
        print([`${file}: NOT READ: ${(error as Error).message}`]);
      } finally {
        await page.close();
      }
    }
  } finally {
    await launched.browser.close();
    server.close();
  }

  const sum = (count: (report: PageReport) => number) => reports.reduce((all, each) => all + count(each), 0);
  const harm = {
    'boxes moved': sum(({ moved }) => moved.filter(isMove).length),
    'looks changed': sum(({ looks }) => looks.length),
    'undo differences': sum(({ undo }) => undo.length),
    errors: sum(({ errors }) => errors.length),
    'pages not read': unread.length,
  };
  const figures = {
    pages: reports.length,
    'elements compared': sum(({ elements }) => elements),
    'texts compared': sum(({ texts }) => texts),
    'left out, as they change without Gloss': sum(({ restless }) => restless),
    ...harm,
    'boxes off by less than an eighth of a pixel': sum(
      ({ moved }) => moved.filter((each) => !isMove(each)).length,
    ),
    'marks wrapped': sum(({ wrapped }) => wrapped),
    'marks painted': sum(({ painted }) => painted),
  };
  print([
    '',
    `In ${kind}:`,
    ...Object.entries(figures).map(([name, count]) => `${String(count).padStart(9)}  ${name}`),
  ]);
  process.exitCode = reports.length > 0 && Object.values(harm).every((count) => count === 0) ? 0 : 1;
}

function pageLine(file: string, report: PageReport): string {
  const { elements, texts, restless, moved, looks, undo, errors, wrapped, painted } = report;
  const harm = `${moved.filter(isMove).length} moved, ${looks.length} looks, ${undo.length} undo, ${errors.length} errors`;
  const notes = `${restless > 0 ? `, ${restless} left out` : ''}${report.isLeftAlone ? ', left alone' : ''}`;
  return `${file}: ${elements} elements, ${texts} texts: ${harm}; ${wrapped} wrapped, ${painted} painted${notes}`;
}

function details(report: PageReport, most: number): string[] {
  const list = (name: string, differences: readonly NamedDifference[]) => [
    ...differences.slice(0, most).map(({ path: where, what }) => `    ${name}: ${where}: ${what}`),
    ...(differences.length > most ? [`    ${name}: ${differences.length - most} more`] : []),
  ];
  return [
    ...list('moved', report.moved.filter(isMove)),
    ...list('looks', report.looks),
    ...list('undo', report.undo),
    ...list(
      'error',
      report.errors.map((what) => ({ path: 'console', what, by: null })),
    ),
  ];
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
