// Measures a page's frames with Gloss and without, while it does something all the time.
import type { Page } from 'puppeteer-core';
import { buildExtension } from '../../scripts/build.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { launchWithGloss } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';

/** How often each page is measured with Gloss and without, in turns: the best counts, as other programs disturb. */
const RUNS = 2;
const MEASURED_MS = 2000;

interface Measured {
  readonly framesASecond: number;
  /** The processor's time on the main thread for a frame, in milliseconds: other programs do not lengthen it. */
  readonly busyAFrame: number;
  /** How many marks were painted when it began. */
  readonly marks: number;
}

/**
 * What a page loses by Gloss: its frames and the work of its main thread, with Gloss and without, in Chromium. `changes`
 * are sources of functions that are called with the stage, an element before the HTML, and give what is done each frame.
 */
export async function benchFrames(options: {
  title: string;
  html: string;
  changes: Readonly<Record<string, string>>;
  /** The lowest share of its frames that the page may keep. */
  limit: number;
}): Promise<void> {
  const { title, html, changes, limit } = options;
  await buildExtension('chromium');
  const page = (head: string) =>
    `<!doctype html><html lang="en"><title>Page</title>${head}<div id="stage"></div>${html}<p>RLHF</p>`;
  const server = await serve({
    pages: { '/on': { body: page('') }, '/off': { body: page('<meta name="gloss" content="off">') } },
  });
  const executable = await findBrowser('chromium');
  const { browser } = await launchWithGloss({ kind: 'chromium', executable, headless: true });
  const lines = [`${title}, in Chromium (best of ${RUNS}), with Gloss and without:`];
  try {
    for (const [name, change] of Object.entries(changes)) {
      const runs: Record<'on' | 'off', Measured[]> = { on: [], off: [] };
      for (let run = 0; run < RUNS; run++) {
        for (const kind of ['off', 'on'] as const) {
          const opened = await browser.newPage();
          await opened.setViewport({ width: 1200, height: 900 });
          await opened.goto(server.address + kind);
          if (kind === 'on') await opened.waitForFunction(() => (CSS.highlights.get('gloss')?.size ?? 0) > 0);
          runs[kind].push(await measure(opened, change, kind === 'on'));
          await opened.close();
        }
      }
      const frames = (kind: 'on' | 'off') => Math.max(...runs[kind].map((each) => each.framesASecond));
      const busy = (kind: 'on' | 'off') => Math.min(...runs[kind].map((each) => each.busyAFrame));
      const share = (frames('on') / frames('off')).toFixed(2);
      const marks = Math.max(...runs.on.map((each) => each.marks));
      lines.push(
        `  ${name.padEnd(24)} frames a second ${frames('on').toFixed(1)} and ${frames('off').toFixed(1)}: ${share} (limit ${limit}); ${marks} marks`,
        `  ${''.padEnd(24)} processor time a frame ${busy('on').toFixed(1)} and ${busy('off').toFixed(1)} ms`,
      );
    }
  } finally {
    await browser.close();
    server.close();
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

async function measure(page: Page, change: string, isGlossed: boolean): Promise<Measured> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(`
    const step = (${change})(document.querySelector('#stage'));
    document.body.insertAdjacentHTML('beforeend', '<p id="end">RLHF</p>')`);
  // What the change begins with is read once, and no matter here.
  if (isGlossed) {
    await page.waitForFunction(
      () => {
        const end = document.querySelector('#end')?.firstChild;
        return [...(CSS.highlights.get('gloss') ?? [])].some((range) => range.startContainer === end);
      },
      { timeout: 60_000 },
    );
  }
  const marks = await page.evaluate(() => CSS.highlights.get('gloss')?.size ?? 0);
  await page.evaluate(`{
    window.framesSeen = 0;
    const go = () => { window.framesSeen++; step(); requestAnimationFrame(go); };
    requestAnimationFrame(go);
  }`);
  const look = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    const busy = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    const seen = await page.evaluate(() => {
      const { framesSeen: frames } = window as unknown as { framesSeen: number };
      return { frames, at: performance.now() / 1000 };
    });
    return { busy, ...seen };
  };
  // What begins is not what goes on.
  await new Promise((resolve) => setTimeout(resolve, MEASURED_MS / 2));
  const start = await look();
  await new Promise((resolve) => setTimeout(resolve, MEASURED_MS));
  const end = await look();
  const frames = end.frames - start.frames;
  return {
    framesASecond: frames / (end.at - start.at),
    busyAFrame: ((end.busy - start.busy) * 1000) / frames,
    marks,
  };
}
