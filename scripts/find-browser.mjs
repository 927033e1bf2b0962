// Finds Chromium or Firefox on this machine, or installs it: for npm start and npm test.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {'chromium' | 'firefox'} Browser */

/** Where browsers live; an environment variable goes first. The branded Chrome of today takes no unpacked extension
 * from the command line, so it comes last.
 * @type {Record<Browser, { variable: string, names: string[], places: string[], debian: string, downloads: string }>} */
const BROWSERS = {
  chromium: {
    variable: 'GLOSS_CHROMIUM',
    names: [
      'chromium',
      'chromium-browser',
      'chrome-for-testing',
      'microsoft-edge',
      'google-chrome-stable',
      'google-chrome',
    ],
    places: [
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    debian: 'chromium',
    downloads: 'chrome',
  },
  firefox: {
    variable: 'GLOSS_FIREFOX',
    names: ['firefox', 'firefox-esr'],
    places: [
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
    downloads: 'firefox',
  },
};

/** Where downloaded browsers are kept, beside node_modules. */
const CACHE = path.resolve('.gloss/browsers');

/** Resolves with the path of a browser; installs one if there is none.
 * @param {Browser} browser
 * @returns {Promise<string>}
 * @throws {Error} that says what to do, if none can be had */
export async function findBrowser(browser) {
  const found = installedBrowser(browser);
  if (found) return found;
  process.stderr.write(`No ${browser} found: installing one.\n`);
  const tried = [];
  for (const install of [download, installFromDebian]) {
    const result = await install(browser);
    if (result.path) return result.path;
    tried.push(result.why);
  }
  const { variable } = BROWSERS[browser];
  throw new Error(
    `There is no ${browser} on this machine, and none could be installed (${tried.join('; ')}).\n` +
      `Install ${browser}, or set ${variable} to the path of one, and run the command again.`,
  );
}

/** @param {Browser} browser @returns {string | null} */
function installedBrowser(browser) {
  const { variable, names, places } = BROWSERS[browser];
  const named = process.env[variable];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(
      `${variable} is set to "${named}", where there is no program. Set it to the path of ${browser}.`,
    );
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...places,
  ];
  const installed = candidates.find(isExecutable);
  if (installed) return installed;
  const note = path.join(CACHE, `${browser}.path`);
  const downloaded = existsSync(note) ? readFileSync(note, 'utf8').trim() : '';
  return downloaded && isExecutable(downloaded) ? downloaded : null;
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Downloads its makers' build of a browser into the project's cache.
 * @param {Browser} browser @returns {Promise<{ path?: string, why: string }>} */
async function download(browser) {
  try {
    const {
      install,
      resolveBuildId,
      detectBrowserPlatform,
      Browser: kinds,
    } = await import('@puppeteer/browsers');
    const { mkdirSync, writeFileSync } = await import('node:fs');
    const platform = detectBrowserPlatform();
    if (!platform) return { why: 'no build for this kind of machine can be downloaded' };
    const kind = browser === 'chromium' ? kinds.CHROME : kinds.FIREFOX;
    const buildId = await resolveBuildId(kind, platform, browser === 'chromium' ? 'stable' : 'stable_latest');
    const { executablePath } = await install({ browser: kind, buildId, cacheDir: CACHE, platform });
    // A downloaded browser without the system's libraries does not start: better to know now.
    const version = spawnSync(executablePath, ['--version'], { encoding: 'utf8' });
    if (version.status !== 0)
      return { why: `the downloaded ${browser} does not start: ${firstLine(version.stderr)}` };
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(path.join(CACHE, `${browser}.path`), executablePath);
    return { path: executablePath, why: '' };
  } catch (error) {
    return {
      why: `the download failed: ${firstLine(String(/** @type {Error} */ (error).message ?? error))}`,
    };
  }
}

/** Installs Debian's package, if this is Debian and we are root.
 * @param {Browser} browser @returns {Promise<{ path?: string, why: string }>} */
async function installFromDebian(browser) {
  if (!existsSync('/usr/bin/apt-get')) return { why: 'this is not Debian' };
  if (process.getuid?.() !== 0) return { why: "Debian's package can be installed by root only" };
  const { debian } = BROWSERS[browser];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', debian]]) {
    const run = spawnSync('apt-get', ['-q', ...args], { env, encoding: 'utf8' });
    if (run.status !== 0) return { why: `apt-get ${args[0]} failed: ${firstLine(run.stderr)}` };
  }
  const installed = installedBrowser(browser);
  return installed ? { path: installed, why: '' } : { why: `Debian's ${debian} is installed but not found` };
}

/** @param {string | null} text */
function firstLine(text) {
  return (text ?? '').trim().split('\n')[0] ?? '';
}
