import { describe, expect, it } from 'vitest';
import { type PaintReason, reasonToPaint, type Surroundings } from '../../src/core/choose-highlighter.ts';

const PLAIN: Surroundings = {
  isServerRendered: false,
  isTouched: false,
  display: 'block',
  mayBecomeFlex: false,
  isCut: false,
  isFull: false,
  isAtLineStart: false,
  isCounted: false,
};

describe('reasonToPaint', () => {
  it.each<[about: string, around: Partial<Surroundings>, reason: PaintReason]>([
    ['a plain paragraph', {}, null],
    ['an inline element', { display: 'inline' }, null],
    ['a table cell', { display: 'table-cell' }, null],
    ['what a server rendered', { isServerRendered: true }, 'server-rendered'],
    ['a block in which a wrap was touched', { isTouched: true }, 'touched'],
    ['text directly in a flex box', { display: 'flex' }, 'flex-item'],
    ['text directly in an inline flex box', { display: 'inline-flex' }, 'flex-item'],
    ['text directly in a grid', { display: 'grid' }, 'flex-item'],
    ['text directly in an old flexible box', { display: '-webkit-box' }, 'flex-item'],
    ['a box that another state makes flexible', { mayBecomeFlex: true }, 'flex-item'],
    ['a box that is cut', { isCut: true }, 'cut'],
    ['a line without room', { isFull: true }, 'full'],
    ['the start of a line and of a link', { isAtLineStart: true }, 'line-start'],
    ['elements that a rule counts', { isCounted: true }, 'counted'],
    ['several reasons: the first', { isServerRendered: true, isCounted: true }, 'server-rendered'],
  ])('%s', (_, around, reason) => {
    expect(reasonToPaint({ ...PLAIN, ...around })).toBe(reason);
  });
});
