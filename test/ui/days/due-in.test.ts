import { afterEach, describe, expect, it, vi } from 'vitest';
import { dueIn } from '../../../src/ui/days/due-in.ts';
import { speak } from '../../fake-messages.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

afterEach(() => speak());

describe('dueIn', () => {
  it.each([
    [-MINUTE, 'in 1 minute', 'in 1 Minute'],
    [10 * MINUTE, 'in 10 minutes', 'in 10 Minuten'],
    [3 * 60 * MINUTE, 'in 3 hours', 'in 3 Stunden'],
    [DAY, 'tomorrow', 'morgen'],
    [9 * DAY, 'in 9 days', 'in 9 Tagen'],
  ])('says %d milliseconds in the language of the messages', (wait, english, german) => {
    expect(dueIn(wait, 0)).toBe(english);
    speak({ languageTag: 'de' });
    expect(dueIn(wait, 0)).toBe(german);
  });
});
