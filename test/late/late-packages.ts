// Answers what a page asks public script hosts for from the installed packages, late.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { comesLate, type PackageFile, packageFile } from './package-address.ts';

/** What was answered, and whether more is to come. */
export interface LatePackages {
  /** The files that the page has got, each once. */
  readonly served: ReadonlySet<string>;
  /** How many answers are still to be given. */
  waiting(): number;
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * From now on answers a page's requests for files that an installed package has, those that come late no sooner than so
 * many milliseconds after its first request; all others go where they would. The browser must be kept from the network.
 */
export async function serveLatePackages(page: Page, delayMs: number): Promise<LatePackages> {
  const served = new Set<string>();
  let waiting = 0;
  let start: number | null = null;
  const answer = async (request: HTTPRequest) => {
    start ??= Date.now();
    if (request.isNavigationRequest() && request.url().startsWith('http://127.0.0.1:'))
      return await request.respond(await withoutIntegrity(request.url()));
    const known = packageFile(request.url());
    const file = known && installedFile(known);
    if (known === null || file === null) return await request.continue();
    waiting++;
    const due = comesLate(known) ? start + delayMs - Date.now() : 0;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due)));
    const body = file === 'empty' ? '' : readFileSync(file);
    const type = file === 'empty' ? '.js' : path.extname(file);
    served.add(file);
    await request
      .respond({
        status: 200,
        headers: { 'access-control-allow-origin': '*' },
        contentType: TYPES[type] ?? 'application/octet-stream',
        body,
      })
      .finally(() => waiting--);
  };
  await page.setRequestInterception(true);
  // A page that is closed meanwhile needs no answer.
  page.on('request', (request) => void answer(request).catch(() => undefined));
  return { served, waiting: () => waiting };
}

/** A page of the test's server, without the checksums of its scripts: the installed versions have others. */
async function withoutIntegrity(address: string) {
  const response = await fetch(address);
  // Byte by byte, whatever the page's own charset is.
  const page = Buffer.from(await response.arrayBuffer()).toString('latin1');
  const body = Buffer.from(page.replace(/\sintegrity=("[^"]*"|'[^']*'|[^\s>]+)/gi, ''), 'latin1');
  return { status: response.status, contentType: response.headers.get('content-type') ?? 'text/html', body };
}

function installedFile(known: PackageFile): string | 'empty' | null {
  if (known === 'empty') return known;
  const file = path.join('node_modules', known.package, known.file);
  return existsSync(file) ? file : null;
}
