// What the tests beside this file try out in a page: the one place that names where it is in src.
import './fake-runtime.ts';

import { foreignMarks } from '../../src/content/marking/foreign-marks.ts';
import type { Mark, MarkRange } from '../../src/content/marking/highlighter.ts';
import { marksNearView } from '../../src/content/marking/painting/near-view.ts';
import { paintingHighlighter } from '../../src/content/marking/painting/painting-highlighter.ts';
import { keepSelection } from '../../src/content/marking/wrapping/keep-selection.ts';
import { dissolveWrap } from '../../src/content/marking/wrapping/text-wrap.ts';
import { wrappingHighlighter } from '../../src/content/marking/wrapping/wrapping-highlighter.ts';
import { putQuietly } from '../../src/content/overlay/quiet-place.ts';
import { canBeSeen } from '../../src/content/reading/seen-text.ts';
import { createTabStops } from '../../src/content/tab-stops/tab-stops.ts';
import { makeReader } from '../make-reader.ts';
import { listening, readyForPaths, walkPaths } from './pointer-paths.ts';

/** The match of a text in a text node, as the highlighters want it. */
function rangeOf(node: Text, text: string, id = text): MarkRange {
  const start = node.data.indexOf(text);
  if (start < 0) throw new Error(`There is no "${text}" in "${node.data}".`);
  return { start, end: start + text.length, ids: [id], expansion: null, isQuiet: false };
}

/** The first text node with a text in it, open shadow roots included. */
function textWith(text: string, root: Node = document.body): Text {
  const find = (node: Node): Text | null => {
    if (node instanceof Text) return node.data.includes(text) ? node : null;
    const shadow = node instanceof Element ? node.shadowRoot : null;
    for (const child of [...(shadow?.childNodes ?? []), ...node.childNodes]) {
      const found = find(child);
      if (found) return found;
    }
    return null;
  };
  const found = find(root);
  if (!found) throw new Error(`There is no text with "${text}".`);
  return found;
}

/** A mark that is all of an element, for what asks of a mark only where it is. */
function markOf(element: HTMLElement): Pick<Mark, 'element'> {
  return { element };
}

const units = {
  canBeSeen,
  dissolveWrap,
  foreignMarks,
  makeReader,
  keepSelection,
  marksNearView: (elements: readonly HTMLElement[]) =>
    [...marksNearView(elements.map(markOf) as Mark[])].map(({ element }) => element),
  paintingHighlighter,
  putQuietly,
  listening,
  readyForPaths,
  walkPaths,
  rangeOf,
  createTabStops,
  textWith,
  wrappingHighlighter: (foreign = foreignMarks()) => wrappingHighlighter(foreign),
};

declare global {
  interface Window {
    units: typeof units;
  }
}

window.units = units;
