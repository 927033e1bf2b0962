// npm start: opens a browser with Gloss in it on a page. See USAGE.
import { ensureDependencies, hasDisplay, runScript } from './set-up.mjs';

const USAGE = `npm start                            opens a sample article in Chromium with Gloss in it
npm start -- URL-or-file.html        opens that page instead; a file is served on 127.0.0.1
npm start -- --firefox               uses Firefox
npm start -- --headless              shows nothing, as where there is no display: prints what was found and saves pictures
npm start -- --out FOLDER            saves the pictures there (else in .gloss/pictures)`;

const SAMPLE = 'test/pages/sample-article.html';

await runScript(async () => {
  const options = readOptions(process.argv.slice(2));
  ensureDependencies();
  const { findBrowser } = await import('./find-browser.mjs');
  const { buildExtension } = await import('./build.mjs');
  const { visit } = await import('./visit.mjs');
  const executable = await findBrowser(options.kind);
  await buildExtension(options.kind);
  await visit({ ...options, executable });
});

/** @param {string[]} args */
function readOptions(args) {
  /** @type {{ kind: import('./find-browser.mjs').Browser, headless: boolean, page: string, pictures: string }} */
  const options = { kind: 'chromium', headless: !hasDisplay(), page: SAMPLE, pictures: '.gloss/pictures' };
  const pages = [];
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? '';
    if (argument === '--firefox') options.kind = 'firefox';
    else if (argument === '--headless') options.headless = true;
    else if (argument === '--out' && args[i + 1]) options.pictures = args[++i] ?? '';
    else if (argument.startsWith('-')) throw new Error(`There is no option "${argument}".\n${USAGE}`);
    else pages.push(argument);
  }
  if (pages.length > 1) throw new Error(`Name one page, not ${pages.length}.\n${USAGE}`);
  return { ...options, page: pages[0] ?? SAMPLE };
}
