import { expect, it } from 'vitest';
import { errorLine } from '../../src/background/error-line.ts';
import type { Asker } from '../../src/browser/answer-requests.ts';

const REPORT = {
  name: 'SecurityError',
  message: 'Blocked a frame with origin "https://bank.example"',
  stack: 'at mark (chrome-extension://gloss/main.js:1:2)',
};
const ASKER: Asker = {
  tab: 7,
  window: 1,
  frame: 0,
  document: null,
  pageAddress: 'https://www.bank.example/a?b',
  pageTitle: 'Your account',
  isPrivate: false,
};

it.each<[string, Partial<Asker>, string]>([
  ['a page', {}, 'tab 7, bank.example'],
  ['a frame in a page', { frame: 3 }, 'tab 7, frame 3, bank.example'],
  ['a page of the browser', { pageAddress: 'about:blank' }, 'tab 7'],
  ['a window of ours', { tab: null, frame: null, pageAddress: null }, 'no tab'],
])('tells in which tab, frame and site an error was: %s', (_what, given, where) => {
  expect(errorLine(REPORT, { ...ASKER, ...given })).toBe(
    `Gloss stopped in ${where}: SecurityError: ${REPORT.message}\n${REPORT.stack}`,
  );
});

it('tells of a private window no address, neither the page’s nor one in the message', () => {
  const line = errorLine(REPORT, { ...ASKER, frame: 3, isPrivate: true });
  expect(line).toBe(`Gloss stopped in tab 7, frame 3, a private window: SecurityError\n${REPORT.stack}`);
  expect(line).not.toContain('bank.example');
});

it('ends with the message where there is no stack', () => {
  expect(errorLine({ ...REPORT, stack: '' }, ASKER)).toMatch(/bank\.example"$/);
});
