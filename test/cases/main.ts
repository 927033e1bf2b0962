// Checks the pages of a folder of cases, each with what must hold on it, in real browsers.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildExtension } from '../../scripts/build.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { launchWithGloss, OFFLINE } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';
import { pictureColours } from '../picture-colours.ts';
import { glossSwitch } from '../safety/gloss-switch.ts';
import { allCases } from './all-cases.ts';
import { type Case, type CaseRun, caseRun, type Walker } from './case-run.ts';

const USAGE =
  'npm run cases -- FOLDER [--chromium | --firefox] [PREFIX…]     FOLDER has pages/*.html and walkers.mjs; a PREFIX is the start of a name, as 09b';

const KINDS = ['chromium', 'firefox'] as const;

/** How long one check may take, in milliseconds. */
const PATIENCE_MS = 90_000;

/** One line of the answer. */
interface Outcome {
  readonly line: string;
  readonly holds: boolean;
}

/**
 * Runs every check of a folder's pages in both browsers; the exit code says whether all hold. `load` imports a module by
 * its address.
 */
export async function main(
  args: readonly string[],
  load: (address: string) => Promise<unknown>,
): Promise<void> {
  const [folder, ...prefixes] = args.filter((argument) => !argument.startsWith('--'));
  const pages = folder && path.join(folder, 'pages');
  if (!folder || !pages || !existsSync(pages)) throw new Error(USAGE);
  const kinds = KINDS.filter((kind) => args.includes(`--${kind}`));
  const cases = allCases(await readWalkers(folder, load));
  const files = readdirSync(pages).filter((file) => file.endsWith('.html'));
  const chosen = cases
    .filter(({ prefix }) => prefixes.length === 0 || prefixes.includes(prefix))
    .flatMap((each) =>
      files.filter((file) => file.startsWith(`${each.prefix}-`)).map((file) => ({ ...each, file })),
    );

  const server = await serve({ folder: pages });
  try {
    const outcomes: Outcome[] = [];
    // The browsers have a processor each.
    await Promise.all(
      (kinds.length > 0 ? kinds : KINDS).map(async (kind) => {
        await buildExtension(kind);
        for await (const outcome of runAll(kind, server.address, chosen)) {
          outcomes.push(outcome);
          process.stdout.write(`${outcome.line}\n`);
        }
      }),
    );
    const failed = outcomes.filter(({ holds }) => !holds).length;
    process.stdout.write(`\n${outcomes.length - failed} of ${outcomes.length} checks hold.\n`);
    process.exitCode = outcomes.length > 0 && failed === 0 ? 0 : 1;
  } finally {
    server.close();
  }
}

/** Runs the checks in one browser, one after another, each at each of its moments. */
async function* runAll(
  kind: CaseRun['kind'],
  address: string,
  cases: readonly (Case & { file: string })[],
): AsyncGenerator<Outcome> {
  const executable = await findBrowser(kind);
  const launched = await launchWithGloss({ kind, executable, headless: true, ...OFFLINE[kind] });
  try {
    const options = await launched.browser.newPage();
    await options.goto(launched.url('src/options/index.html'), { waitUntil: [] });
    await options.waitForSelector('main');
    const shared = {
      kind,
      browser: launched.browser,
      switchGloss: glossSwitch(options),
      colours: (picture: Uint8Array) => pictureColours(options, picture),
    };
    for (const { file, what, moments, check } of cases) {
      const wrong = new Map<string, string[]>();
      for (const moment of moments) {
        const { run, close } = caseRun({ ...shared, moment, address: address + file });
        const found = await inTime(check(run)).catch((error) => [
          `the check failed: ${(error as Error).message}`,
        ]);
        await close();
        for (const each of found) wrong.set(each, [...(wrong.get(each) ?? []), moment]);
      }
      const said = [...wrong].map(([each, when]) => `${[...new Set(when)].join(' and ')}: ${each}`);
      yield { holds: said.length === 0, line: lineOf({ kind, file, what, wrong: said }) };
    }
  } finally {
    await launched.browser.close();
  }
}

function lineOf({
  kind,
  file,
  what,
  wrong,
}: {
  kind: string;
  file: string;
  what: string;
  wrong: readonly string[];
}) {
  const head = `${kind.padEnd(8)}  ${path.basename(file, '.html').padEnd(24)}  `;
  return wrong.length === 0
    ? `${head}holds: ${what}`
    : [`${head}DOES NOT HOLD: ${what}`, ...wrong.map((each) => `            ${each}`)].join('\n');
}

function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`not done in ${PATIENCE_MS / 1000} seconds`)), PATIENCE_MS).unref();
  });
  return Promise.race([work, late]);
}

/** The scripts that the folder brings, each with the functions that it may call. */
async function readWalkers(folder: string, load: (address: string) => Promise<unknown>): Promise<Walker[]> {
  const file = path.resolve(folder, 'walkers.mjs');
  if (!existsSync(file)) return [];
  const { HELPERS, WALKERS } = (await load(pathToFileURL(file).href)) as {
    HELPERS: string;
    WALKERS: Record<string, string>;
  };
  return Object.entries(WALKERS).map(([name, source]) => ({ name, source: HELPERS + source }));
}
