import { describe, expect, it } from 'vitest';
import { namedZone } from '../../../src/core/zone/named-zones.ts';
import { type AroundText, type Place, placeZone, type TextCount } from '../../../src/core/zone/place-zone.ts';

/** What an element holds: so many texts in links and outside of them, of twenty characters each. */
function count(linked: number, others: number, figures = 0, sentences = 0): TextCount {
  const [texts, size] = [linked + others + figures + sentences, 20];
  return { characters: texts * size, linked: linked * size, texts, figures, sentences };
}

const LINKS = count(9, 1);
const PROSE = count(2, 200);

function around(names: string, holds: TextCount): AroundText {
  return { zone: namedZone(names), isZoneElement: /(?:^| )(?:nav|footer)$/.test(names), count: () => holds };
}

/** A paragraph of an article, or what is unlike it. */
function place(unlike: Partial<Place>): Place {
  return {
    isHeading: false,
    isProse: true,
    isInPageLink: false,
    isUnderReferences: false,
    around: [around('p', count(0, 1)), around('post-body div', PROSE)],
    table: null,
    ...unlike,
  };
}

const link = around('li', count(1, 0));
const label = { isProse: false };
const underReferences = { isUnderReferences: true };

describe('placeZone', () => {
  it.each<[zone: string, what: string, unlike: Partial<Place>]>([
    ['menu', 'an entry of a menu', { ...label, around: [link, around('nav', LINKS)] }],
    [
      'menu',
      'a name in a menu that is no link',
      { ...label, around: [around('li', count(0, 1)), around('md-nav div', LINKS)] },
    ],
    [
      'menu',
      'what a menu opens with buttons',
      { ...label, around: [around('span', count(0, 1)), around('nav', count(0, 8))] },
    ],
    [
      'menu',
      'the heading of a menu',
      { ...label, isHeading: true, around: [around('h2', count(0, 1)), around('nav', LINKS)] },
    ],
    [
      'menu',
      'a list of works, each linked with its source behind it',
      { ...label, around: [around('li', count(3, 1)), around('ul', count(9, 3))] },
    ],
    ['menu', 'a list of links without a name', { ...label, around: [link, around('ul', LINKS)] }],
    [
      'contents',
      'links to parts of the page',
      { ...label, isInPageLink: true, around: [link, around('ul', LINKS)] },
    ],
    [
      'contents',
      'a short one of these',
      { ...label, isInPageLink: true, around: [link, around('ul', count(2, 0))] },
    ],
    [
      'contents',
      'a table of contents by its name',
      { ...label, around: [link, around('page-toc div', LINKS)] },
    ],
    ['pager', 'the next page', { ...label, around: [link, around('pagination div', count(2, 0))] }],
    ['tags', 'what a post is filed under', { ...label, around: [link, around('post-tags ul', count(1, 0))] }],
    ['breadcrumb', 'the way to a page', { ...label, around: [link, around('breadcrumbs ol', count(2, 1))] }],
    ['byline', 'an author', { ...label, around: [around('byline div', count(1, 4))] }],
    [
      'notice',
      'what asks for consent, in sentences',
      { around: [around('p', count(0, 9)), around('cookie-bar div', count(1, 20))] },
    ],
    [
      'footer',
      'a sentence in the footer of a site',
      { around: [around('p', count(0, 4)), around('footer', count(9, 9))] },
    ],
    [
      'bibliography',
      'an entry of a list by its name',
      { ...label, around: [around('li', count(0, 4)), around('references ol', PROSE)] },
    ],
    ['bibliography', 'an entry under a heading', { ...label, ...underReferences }],
    [
      'bibliography',
      'a link with a sentence under a heading',
      { ...underReferences, around: [around('li', count(1, 0))] },
    ],
    [
      'data-table',
      'a cell where two texts in five have a figure',
      { ...label, table: around('table', count(0, 9, 6)) },
    ],
    [
      'data-table',
      'a cell among figures below a caption that is a sentence',
      { ...label, table: around('table', count(0, 12, 40, 1)) },
    ],
    ['data-table', 'a cell among figures', { ...label, table: around('table', count(0, 12, 40)) }],
  ])('%s: %s', (zone, _what, unlike) => {
    expect(placeZone(place(unlike))).toBe(zone);
  });

  it.each<[what: string, unlike: Partial<Place>]>([
    ['a paragraph', {}],
    ['a paragraph full of links', { around: [around('p', count(6, 4)), around('div', PROSE)] }],
    [
      'a list of takeaways with a link each',
      { ...label, around: [around('li', count(1, 2)), around('ul', count(5, 10))] },
    ],
    ['a sentence that is a link', { around: [link, around('ul', LINKS)] }],
    ['a line full of links', { ...label, around: [around('p', count(6, 4)), around('div', PROSE)] }],
    ['one link into the page', { ...label, isInPageLink: true, around: [link, around('div', PROSE)] }],
    ['one link in a line of its own', { ...label, around: [link, around('div', PROSE)] }],
    [
      'a heading that links to itself',
      { ...label, isHeading: true, isInPageLink: true, around: [around('h2', count(1, 0))] },
    ],
    [
      'the heading of a card among links',
      { ...label, isHeading: true, around: [around('h3', count(1, 0)), around('div', LINKS)] },
    ],
    ['a heading under which references stand', { ...label, ...underReferences, isHeading: true }],
    ['a comment among references', { ...underReferences }],
    ['chapters with a sentence each', { around: [around('p', count(0, 2)), around('toc div', count(9, 9))] }],
    [
      'a page of which all is in a nav',
      { ...label, around: [around('li', count(0, 1)), around('nav', PROSE)] },
    ],
    [
      'a wrapper named for its sidebar',
      { ...label, around: [around('li', count(0, 1)), around('with-sidebar div', count(20, 200))] },
    ],
    [
      'a wrapper named for its footer',
      { ...label, around: [around('li', count(0, 1)), around('footer-below div', PROSE)] },
    ],
    [
      'a short wrapper named for its footer',
      { around: [around('p', count(0, 4)), around('footer-below div', count(0, 40))] },
    ],
    [
      'a heading in such a one',
      { ...label, isHeading: true, around: [around('h2', count(0, 1)), around('footer div', count(0, 40))] },
    ],
    ['a table of years and what was done', { ...label, table: around('table', count(0, 8, 16, 2)) }],
    ['a small table with a few figures', { ...label, table: around('table', count(0, 4, 4)) }],
    ['a table of words', { ...label, table: around('table', count(2, 30, 4)) }],
    ['a table of words with some figures', { ...label, table: around('table', count(0, 40, 8)) }],
    ['a sentence in a table of figures', { table: around('table', count(0, 12, 40)) }],
  ])('none: %s', (_what, unlike) => {
    expect(placeZone(place(unlike))).toBeNull();
  });
});
