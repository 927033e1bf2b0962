import { describe, expect, it } from 'vitest';
import {
  type PaintReason,
  type Placement,
  reasonToPaint,
} from '../../../src/core/marking/reason-to-paint.ts';

const PLAIN: Placement = {
  isSplit: true,
  isOfBlock: true,
  isServerRendered: false,
  isTouched: false,
  display: 'block',
  mayBecomeFlex: false,
  isCut: false,
  isFull: false,
  isAtStart: false,
  isCounted: false,
};

describe('reasonToPaint', () => {
  it.each<[about: string, around: Partial<Placement>, reason: PaintReason]>([
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
    ['a line without room, of a text that is not split', { isFull: true, isSplit: false }, null],
    ['the start of a link', { isAtStart: true }, 'element-start'],
    ['the same where it is all of the link', { isAtStart: true, isSplit: false }, null],
    ['elements that a rule counts', { isCounted: true }, 'counted'],
    ['several reasons: the first', { isServerRendered: true, isCounted: true }, 'server-rendered'],
  ])('%s', (_, around, reason) => {
    expect(reasonToPaint({ ...PLAIN, ...around }, false)).toBe(reason);
  });

  it.each<[about: string, around: Partial<Placement>, reason: PaintReason]>([
    ['a part of a text', { isCut: true }, 'split'],
    ['a part of an element’s text', { isOfBlock: false }, 'split'],
    ['all of a block’s text', { isSplit: false }, 'block-text'],
    ['all of an element’s text within a line', { isSplit: false, isOfBlock: false }, null],
    ['the same where it is cut', { isSplit: false, isOfBlock: false, isCut: true }, 'cut'],
  ])('is strict: %s', (_, around, reason) => {
    expect(reasonToPaint({ ...PLAIN, ...around }, true)).toBe(reason);
  });
});
