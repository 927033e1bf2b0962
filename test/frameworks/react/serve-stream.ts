// Serves a page of React that is streamed in parts.
import http from 'node:http';
import { createElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { STORY } from '../story.ts';
import { StreamedPage } from './StreamedPage.tsx';

/** How long the server keeps each part of the page back, in milliseconds. */
const DELAYS_MS = [300, 600] as const;

/**
 * Serves React's streamed page: the shell at once, the parts behind Suspense as they are ready. The path names the
 * variant; "/off" behind it switches Gloss off. The address ends with a slash.
 */
export async function serveStream(options: {
  /** Scripts by path: the app's, and those that come before it. */
  scripts: Readonly<Record<string, string>>;
  app: string;
}): Promise<{ address: string; close: () => void }> {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const script = options.scripts[pathname];
    if (script !== undefined) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script);
      return;
    }
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const [, variant = '', off] = pathname.split('/');
    const [first] = STORY;
    if (!first || (variant !== 'at-once' && variant !== 'button')) {
      response.writeHead(404).end();
      return;
    }
    const page = createElement(StreamedPage, {
      story: first,
      isGlossed: off !== 'off',
      variant,
      scripts: Object.keys(options.scripts).filter((path) => path !== options.app),
      waits: [passed(DELAYS_MS[0]), passed(DELAYS_MS[1])],
    });
    const { pipe } = renderToPipeableStream(page, {
      bootstrapScripts: [options.app],
      onShellReady() {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        pipe(response);
      },
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
