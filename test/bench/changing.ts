import type { Page } from 'puppeteer-core';
import { buildExtension } from '../../scripts/build.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { launchWithGloss } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';

/** How often each page is measured with Gloss and without, in turns: the best counts, as other programs disturb. */
const RUNS = 2;
const MEASURED_MS = 2000;
/** About 10,000 nodes a second. */
const NODES_A_FRAME = 170;
const LIST_ROWS = 10_000;

/** What pages do all the time, frame by frame; each is a function of the page's, which gets the stage and the numbers. */
const CHANGES: Readonly<Record<string, string>> = {
  'texts rewritten': `(stage, count) => {
    stage.innerHTML = '<table>' + '<tr><td>A</td></tr>'.repeat(count) + '</table>';
    const texts = [...stage.querySelectorAll('td')].map((cell) => cell.firstChild);
    let frame = 0;
    return () => { frame++; for (const text of texts) text.data = 'Overfitting at ' + frame; };
  }`,
  'nodes added and removed': `(stage, count) => {
    let frame = 0;
    return () => {
      stage.replaceChildren(...Array.from({ length: count }, (_, row) => {
        const line = document.createElement('p');
        line.textContent = 'Overfitting at ' + frame++ + ' in row ' + row;
        return line;
      }));
    };
  }`,
  'rows re-ordered': `(stage, count, rows) => {
    // In lists that are laid out apart: else the page's own layout would leave no frame to lose.
    const some = '<li>A row of data drift.</li>'.repeat(200);
    stage.innerHTML = ('<ul style="contain: strict; height: 40px">' + some + '</ul>').repeat(rows / 200);
    const [list] = stage.children;
    let seed = 1;
    const random = () => Math.floor(((seed = (seed * 48271) % 2147483647) / 2147483647) * 200);
    return () => {
      for (let i = 0; i < count; i++) list.insertBefore(list.children[random()], list.children[random()]);
    };
  }`,
  'classes and styles': `(stage, count) => {
    stage.innerHTML = '<p>Overfitting <b>moves</b>.</p>'.repeat(count);
    const lines = [...stage.querySelectorAll('p')];
    let frame = 0;
    return () => {
      frame++;
      for (const line of lines) {
        line.className = 'step-' + (frame % 7);
        line.style.transform = 'translateX(' + (frame % 50) + 'px)';
      }
    };
  }`,
};

interface Measured {
  readonly framesASecond: number;
  /** The processor's time on the main thread for a frame, in milliseconds: other programs do not lengthen it. */
  readonly busyAFrame: number;
}

/**
 * What a page that changes 10,000 nodes a second loses by Gloss: its frames and the work of its main thread, with Gloss
 * and without, in Chromium. Beside what changes, the page holds an article.
 */
export async function benchChanging(html: string): Promise<void> {
  await buildExtension('chromium');
  const page = (head: string) =>
    `<!doctype html><html lang="en"><title>Page</title>${head}<div id="stage"></div>${html}<p>RLHF</p>`;
  const server = await serve({
    pages: { '/on': { body: page('') }, '/off': { body: page('<meta name="gloss" content="off">') } },
  });
  const executable = await findBrowser('chromium');
  const { browser } = await launchWithGloss({ kind: 'chromium', executable, headless: true });
  const lines = [
    `A page that changes 10,000 nodes a second, in Chromium (best of ${RUNS}), with Gloss and without:`,
  ];
  try {
    for (const [name, change] of Object.entries(CHANGES)) {
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
      lines.push(
        `  ${name.padEnd(24)} frames a second ${frames('on').toFixed(1)} and ${frames('off').toFixed(1)}: ${share} (limit 0.95)`,
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
    const step = (${change})(document.querySelector('#stage'), ${NODES_A_FRAME}, ${LIST_ROWS});
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
  };
}
