// npm run icons: draws the PNG icons from their SVG sources with a browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { findBrowser } from './find-browser.mjs';
import { launchPlain } from './launch.mjs';

const SIZES = [16, 32, 48, 128];

const browser = await launchPlain({ kind: 'chromium', executable: await findBrowser('chromium') });
try {
  const page = await browser.newPage();
  for (const name of ['gloss', 'gloss-off']) {
    const svg = readFileSync(`icons/${name}.svg`, 'utf8');
    for (const size of SIZES) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      writeFileSync(`icons/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
