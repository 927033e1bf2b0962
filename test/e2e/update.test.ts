// An update from an earlier version: all that the reader has stored is there.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { type OwnGlossBrowser, ownGlossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { markTexts } from './marks-on-page.ts';
import { beginQuiz, FIVE_TERMS, hasText, press } from './popup-quiz.ts';
import {
  ANSWERS_OF_VERSION_1,
  CARD_OF_VERSION_1,
  makeDatabase,
  NOW,
  readDatabase,
  settings,
  store,
} from './stored-in-profile.ts';
import { waitUntil } from './wait-until.ts';

const OPTIONS = 'src/options/index.html';
const UUID = /^[0-9a-f-]{36}$/;

/** A browser in which a version of the extension is installed, and the update to another, which starts the browser again. */
function installed(version: string): { gloss: OwnGlossBrowser; updateTo(next: string): Promise<void> } {
  // The browsers take what lies in the same folder, or has the same id, for the same extension.
  const dist = mkdtempSync(path.join(tmpdir(), 'gloss-dist-'));
  const put = (named: string) => {
    cpSync(`dist/${inject('browser')}`, dist, { recursive: true });
    const manifest = path.join(dist, 'manifest.json');
    const built = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(manifest, JSON.stringify({ ...built, version: named }));
  };
  put(version);
  const gloss = ownGlossBrowser({ '/page': html(FIVE_TERMS) }, { dist });
  afterAll(() => rmSync(dist, { recursive: true }));
  return {
    gloss,
    async updateTo(next) {
      put(next);
      await gloss.restart();
    },
  };
}

const versionOf = (extensionPage: Page) =>
  extensionPage.evaluate(() => {
    type Api = { runtime: { getManifest(): { version: string } } };
    return (globalThis as unknown as { chrome: Api }).chrome.runtime.getManifest().version;
  });

describe('an update from the version that stored the first forms', () => {
  const { gloss, updateTo } = installed('0.0.1');

  it('keeps switches, cards and answers; each under the ids of today, and the next answer has its log', async () => {
    const before = await gloss.extensionPage(OPTIONS);
    expect(await versionOf(before)).toBe('0.0.1');
    const stored = { version: 1, enabled: true, offSites: ['127.0.0.1', 'news.example'] };
    await store(before, { settings: stored });
    await makeDatabase(before, 1, [CARD_OF_VERSION_1], ANSWERS_OF_VERSION_1);
    await updateTo('0.0.2');

    const off = await gloss.open('/page');
    const { page } = await gloss.open('/page', 'localhost');
    const popup = await beginQuiz(gloss, page);
    expect(await versionOf(popup)).toBe('0.0.2');
    await hasText(popup, 'h1', 'Question 1 of 5');
    expect(await markTexts(off.page)).toEqual([]);
    expect(await settings(popup)).toEqual(stored);
    const { version, cards, answers } = await readDatabase(popup);
    expect(version).toBe(4);
    const { lastReview, scheduledDays, learningSteps, ...same } = CARD_OF_VERSION_1;
    expect(cards).toEqual([
      {
        ...same,
        id: 'term/overfitting',
        last_review: lastReview,
        elapsed_days: 0,
        scheduled_days: scheduledDays,
        learning_steps: learningSteps,
      },
    ]);
    expect(answers.toSorted((a, b) => a.at - b.at)).toEqual(
      ANSWERS_OF_VERSION_1.map(({ id, chosen, ...given }) => ({
        ...given,
        term: `term/${id}`,
        chosen: `term/${chosen}`,
        id: expect.stringMatching(UUID),
        grade: given.isRight ? 3 : 1,
        ...{ kind: null, typed: null, isPractice: false, before: null, where: 'popup', log: null },
      })),
    );

    await press(popup, '.choice');
    await popup.waitForSelector('.explanation');
    const after = await readDatabase(popup);
    expect(after.answers).toHaveLength(3);
    expect(after.answers.find(({ at }) => at > NOW + 5_000)).toMatchObject({
      id: expect.stringMatching(UUID),
      log: { state: 0, learning_steps: 0, review: expect.any(Number) },
    });
  });
});

describe('an update from this version', () => {
  const { gloss, updateTo } = installed('0.0.1');

  it('keeps what a reader has chosen and answered', async () => {
    const { page } = await gloss.open('/page');
    const popup = await beginQuiz(gloss, page);
    await popup.waitForSelector('.choice');
    await press(popup, '.choice');
    await popup.waitForSelector('.explanation');
    const options = await gloss.extensionPage(OPTIONS);
    await press(options, 'input[value="paint"]');
    await waitUntil(
      async () => JSON.stringify(await settings(options)).includes('"marking":"paint"'),
      'the choice is stored',
    );
    const before = [await settings(options), await readDatabase(options)];
    expect(before[1]).toMatchObject({ cards: [{}], answers: [{ log: {} }] });
    await updateTo('0.0.2');

    const updated = await gloss.extensionPage(OPTIONS);
    expect(await versionOf(updated)).toBe('0.0.2');
    expect([await settings(updated), await readDatabase(updated)]).toEqual(before);
    await updated.waitForSelector('input[value="paint"]:checked');
  });
});
