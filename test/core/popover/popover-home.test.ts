import { describe, expect, it } from 'vitest';
import { popoverHome } from '../../../src/core/popover/popover-home.ts';

describe('popoverHome', () => {
  const open = (element: string, ...carries: string[]) => ({ element, carries });
  it.each([
    { where: 'the root of a plain page', modal: null, popovers: [], home: 'root' },
    { where: 'the modal dialog', modal: 'dialog', popovers: [], home: 'dialog' },
    { where: 'the page’s popover', modal: null, popovers: [open('menu')], home: 'menu' },
    { where: 'a popover in the dialog', modal: 'dialog', popovers: [open('menu')], home: 'menu' },
    {
      where: 'the topmost of several popovers',
      modal: null,
      popovers: [open('menu', 'sub', 'subsub'), open('sub', 'subsub'), open('subsub')],
      home: 'subsub',
    },
    { where: 'one whose own popover is closed', modal: null, popovers: [open('menu', 'sub')], home: 'menu' },
  ])('is $where', ({ modal, popovers, home }) => {
    expect(popoverHome({ modal, popovers, root: 'root' })).toBe(home);
  });
});
