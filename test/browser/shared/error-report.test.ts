import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reportError } from '../../../src/browser/shared/error-report.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { failingBackground, fakeBackground } from '../../fake-wire.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

/** Returns the report that the background gets of something that was thrown. */
async function reportOf(thrown: unknown): Promise<unknown> {
  const reports: unknown[] = [];
  fakeBackground(({ kind, ...report }) => {
    expect(kind).toBe('errorReport');
    reports.push(report);
    return null;
  });
  await reportError(thrown);
  expect(reports).toHaveLength(1);
  return reports[0];
}

const withStack = (stack: string) => Object.assign(new RangeError('No room\nfor this'), { stack });

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

it.each([
  [
    'Chromium',
    'RangeError: No room\nfor this\n    at mark (main.js:1:2)\n    at main.js:9:1',
    'at mark (main.js:1:2)\n    at main.js:9:1',
  ],
  [
    'Firefox',
    'mark@moz-extension://gloss/main.js:1:2\n@main.js:9:1',
    'mark@moz-extension://gloss/main.js:1:2\n@main.js:9:1',
  ],
])('takes an error of %s apart, so that its message stands in one place', async (_browser, stack, places) => {
  expect(await reportOf(withStack(stack))).toEqual({
    name: 'RangeError',
    message: 'No room\nfor this',
    stack: places,
  });
});

it('reports what is no error', async () => {
  expect(await reportOf('gone')).toEqual({ name: 'string', message: 'gone', stack: '' });
});

it('reports an error without a message', async () => {
  const error = Object.assign(new Error(), { stack: 'Error\n    at mark (main.js:1:2)' });
  expect(await reportOf(error)).toEqual({ name: 'Error', message: '', stack: error.stack });
});

it('ends quietly where the background fails or is gone', async () => {
  failingBackground();
  await reportError(new Error('No room'));
  vi.mocked(fakeBrowser.runtime.sendMessage).mockRejectedValue(new Error('No such API'));
  await reportError(new Error('No room'));
});
