// Apps of each framework go through a story, with Gloss and without it: they show the same at every step.
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../frameworks/bundle.ts';
import type { View } from '../frameworks/probe.ts';
import { StoryView } from '../frameworks/react/StoryView.tsx';
import { serveStream } from '../frameworks/react/serve-stream.ts';
import { STORY } from '../frameworks/story.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';

interface App {
  readonly name: string;
  readonly script: string;
  /** What the script reads from the app's element; "button" waits until Gloss has marked what the server sent. */
  readonly variant?: string;
  /** What the server puts into the app's element. */
  readonly served?: string;
  /** The element's id; under some names a framework's app is expected, and painted. */
  readonly id?: string;
  readonly isStreamed?: boolean;
}

const PROBE = 'probe.ts';
const STREAMED = 'react/streamed.tsx';
const HYDRATED = 'react/hydrated.tsx';
const [first] = STORY;
if (!first) throw new Error('The story has no steps.');
const served = renderToString(createElement(StoryView, { story: first }));

const APPS: readonly App[] = [
  { name: 'React', script: 'react/client.tsx' },
  { name: 'React, in #root', script: 'react/client.tsx', variant: 'root', id: 'root' },
  { name: 'React, hydrated at once', script: HYDRATED, variant: 'at-once', served },
  { name: 'React, hydrated at DOMContentLoaded', script: HYDRATED, variant: 'content-loaded', served },
  { name: 'React, hydrated after two seconds', script: HYDRATED, variant: 'late', served },
  { name: 'React, hydrated on a click', script: HYDRATED, variant: 'button', served },
  { name: 'React, streamed and hydrated at once', script: STREAMED, variant: 'at-once', isStreamed: true },
  { name: 'React, streamed and hydrated on a click', script: STREAMED, variant: 'button', isStreamed: true },
  { name: 'Preact', script: 'preact/client.tsx' },
  { name: 'Vue', script: 'vue/client.ts' },
  { name: 'Svelte', script: 'svelte/client.ts' },
  { name: 'Lit, in a shadow root', script: 'lit/client.ts', variant: 'shadow' },
  { name: 'Lit, in the page', script: 'lit/client.ts', variant: 'light' },
  { name: 'Solid', script: 'solid/client.tsx' },
  { name: 'Angular', script: 'angular/client.ts' },
];

/** The steps in order, Gloss marking after each; then once more as fast as the browser paints. */
const WAY = [false, true].flatMap((isInHaste) => STORY.map((_, step) => ({ step, isInHaste })));

const names = [...new Set([PROBE, ...APPS.map(({ script }) => script)])];
const scripts = Object.fromEntries(
  await Promise.all(names.map(async (name) => [`/${name}.js`, await bundle(name)] as const)),
);
const gloss = glossBrowser({ ...scriptPages(), ...appPages() });

let stream: Awaited<ReturnType<typeof serveStream>> | null = null;
beforeAll(async () => {
  const [probe, app] = [`/${PROBE}.js`, `/${STREAMED}.js`];
  stream = await serveStream({ scripts: { [probe]: scripts[probe] ?? '', [app]: scripts[app] ?? '' }, app });
});
afterAll(() => stream?.close());

function scriptPages() {
  const headers = { 'content-type': 'text/javascript; charset=utf-8' };
  return Object.fromEntries(Object.entries(scripts).map(([path, body]) => [path, { body, headers }]));
}

function appPages(): Record<string, string> {
  const pages = APPS.filter(({ isStreamed }) => !isStreamed).flatMap((app) => {
    const body = `<div id="beside"></div><button>Start</button>
      <div id="${app.id ?? 'place'}" data-variant="${app.variant ?? ''}">${app.served ?? ''}</div>
      <script src="/${PROBE}.js"></script><script src="/${app.script}.js"></script>`;
    return [
      [addressOf(app, true), html(body)],
      [addressOf(app, false), html(body, '<meta name="gloss" content="off">')],
    ] as const;
  });
  return Object.fromEntries(pages);
}

function addressOf({ script, variant = '', isStreamed }: App, isGlossed: boolean): string {
  const off = isGlossed ? '' : '/off';
  return isStreamed ? `${stream?.address}${variant}${off}` : `/${script}/${variant}${off}`;
}

/** What was seen of an app: at each step at the next paint, and again once Gloss had done its work. */
interface Run {
  readonly seen: readonly { readonly at: string; readonly view: View }[];
  readonly messages: readonly string[];
}

/** Takes an app through its story; in a page without Gloss there is nothing to wait for. */
async function run(app: App, isGlossed: boolean): Promise<Run> {
  const { page, messages, leave } = await gloss.openBeside(addressOf(app, isGlossed));
  const seen: { at: string; view: View }[] = [];
  await page.waitForFunction(
    () => document.querySelector('[data-variant] [hidden], [data-variant] template') === null,
  );
  if (app.variant === 'button') {
    const view = await page.evaluate((isOn) => window.probe.viewAtRest(isOn), isGlossed);
    seen.push({ at: 'before hydration, at rest', view });
    await page.click('button');
  }
  await page.waitForFunction(() => window.steps > 0);
  const walk = async (way: typeof WAY, isOn: boolean) => {
    const views: { at: string; view: View }[] = [];
    for (const { step, isInHaste } of way) {
      // What a framework throws is a message that the run without Gloss has not.
      await window.step(step).catch((error: unknown) => console.error(`Step ${step}: ${error}`));
      await window.probe.nextPaint();
      views.push({ at: `step ${step}${isInHaste ? ', in haste' : ''}`, view: window.probe.view() });
      if (!isInHaste) views.push({ at: `step ${step}, at rest`, view: await window.probe.viewAtRest(isOn) });
    }
    return views;
  };
  seen.push(...(await page.evaluate(walk, WAY, isGlossed)));
  await leave();
  return { seen, messages };
}

/** Lit's markers hold a number that is new with each load of a page. */
const withoutNumbers = (code: string) => code.replaceAll(/lit\$\d+\$/g, 'lit$');

/** Whether a part of a text starts and ends where words do: a mark that is out of place cuts one. */
function isWholeWords(text: string, start: number, end: number): boolean {
  const isInWord = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
  return !isInWord(start) && !isInWord(end);
}

describe('an app behaves with Gloss as without', () => {
  // Some run side by side: each takes as long as all of them.
  it.concurrent.each(APPS)('$name', { timeout: 240_000 }, async (app) => {
    const plain = await run(app, false);
    const glossed = await run(app, true);
    expect(glossed.messages).toEqual(plain.messages);
    expect(glossed.seen.map(({ at }) => at)).toEqual(plain.seen.map(({ at }) => at));
    for (const [index, { at, view }] of glossed.seen.entries()) {
      const expected = plain.seen[index]?.view;
      expect(withoutNumbers(view.html), at).toBe(withoutNumbers(expected?.html ?? ''));
      expect(view.text, at).toBe(expected?.text);
      for (const { start, text } of view.marked) {
        const end = start + text.length;
        expect(expected?.text.slice(start, end), `${at}: what is marked`).toBe(text);
        expect(isWholeWords(view.text, start, end), `${at}: "${text}" at ${start} is whole words`).toBe(true);
      }
    }
    // Otherwise the test would have proved nothing.
    expect(plain.seen.flatMap(({ view }) => view.marked)).toEqual([]);
    for (const { at, view } of glossed.seen) {
      if (at.endsWith('at rest') && /overfitting/i.test(view.text)) expect(view.marked, at).not.toEqual([]);
    }
  });
});
