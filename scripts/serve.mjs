// Serves a folder on 127.0.0.1: for npm start and the tests.
import { createReadStream, existsSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.json': 'application/json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Below this path, files of installed packages are served: real libraries, for pages that use them. */
const PACKAGES = '/npm/';

/** Serves a folder's files, and for a folder in it its index.html. `pages` come before any file, and `/npm/NAME/…` is a
 * file of an installed package. `?delay=300` delays the answer by that many milliseconds. The returned address is that of
 * the folder, with a slash.
 * @param {{ folder?: string, pages?: Record<string, { body: string, headers?: Record<string, string> }> }} what
 * @returns {Promise<{ address: string, close: () => void }>} */
export async function serve({ folder, pages = {} }) {
  const root = folder ? path.resolve(folder) : null;
  const packages = path.resolve('node_modules');
  /** @param {string} pathname @param {http.ServerResponse} response */
  const answer = (pathname, response) => {
    const page = pages[pathname];
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      response.end(page.body);
      return;
    }
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const isPackaged = pathname.startsWith(PACKAGES);
    const base = isPackaged ? packages : root;
    const below = decodeURIComponent(isPackaged ? pathname.slice(PACKAGES.length) : pathname).replace(
      /\/$/,
      '/index.html',
    );
    const file = base && path.join(base, below);
    if (!file?.startsWith(base ?? '') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('There is no such page.');
      return;
    }
    // No charset: saved pages say their own.
    const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type });
    createReadStream(file).pipe(response);
  };
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const delay = Number(searchParams.get('delay') ?? 0);
    if (delay > 0) setTimeout(() => answer(pathname, response), delay);
    else answer(pathname, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
