// Walkers: scripts that set text more finely.
import { element, linesOf, textsOf, withTextChanged } from './page-parts.ts';
import type { Walker } from './walker.ts';

export const TYPOGRAPHERS: readonly Walker[] = [
  {
    name: 'quotes, dashes and dots in each text',
    seenIn: 'SmartyPants, smartquotes.js',
    *run(root) {
      for (const text of textsOf(root)) {
        text.data = text.data
          .replaceAll(/(^|[\s(])"/g, '$1“')
          .replaceAll('"', '”')
          .replaceAll("'", '’')
          .replaceAll(/ ?-- ?/g, ' – ')
          .replaceAll('...', '…');
        yield;
      }
    },
  },
  {
    name: 'no widow: the last space of each line',
    seenIn: 'jQuery widont, Typogrify',
    *run(root) {
      for (const line of linesOf(root)) {
        line.innerHTML = line.innerHTML.replace(/\s+(\S+\s*)$/, '&nbsp;$1');
        yield;
      }
    },
  },
  {
    name: 'short words held to the next',
    seenIn: 'richtypo.js, prepositions plugins',
    *run(root) {
      for (const text of textsOf(root)) {
        const data = text.data.replaceAll(/\b(a|an|the|of|to|in) /gi, '$1\u00a0');
        if (data !== text.data) text.nodeValue = data;
        yield;
      }
    },
  },
  {
    name: 'soft hyphens in each long word',
    seenIn: 'Hyphenopoly, Hyphenator.js',
    *run(root) {
      for (const text of textsOf(root)) {
        text.data = text.data.replaceAll(/[a-z]{7,}/gi, (word) =>
          word.replaceAll(/.{3}(?=.{3})/g, '$&\u00ad'),
        );
        yield;
      }
    },
  },
  {
    name: 'soft hyphens, and taken out again',
    seenIn: 'Hyphenator.js, before copying',
    *run(root) {
      for (const text of textsOf(root)) text.data = text.data.replaceAll(/(\w{4})(?=\w{4})/g, '$1\u00ad');
      yield;
      for (const text of textsOf(root)) {
        text.data = text.data.replaceAll('\u00ad', '');
        yield;
      }
    },
  },
  {
    name: 'capitals and ampersands in spans, by HTML',
    seenIn: 'typogr.js, wp-typography',
    *run(root) {
      for (const line of linesOf(root)) {
        line.innerHTML = withTextChanged(line.innerHTML, (text) =>
          text
            .replaceAll(/&amp;/g, '<span class="amp">&amp;</span>')
            .replaceAll(/\b[A-Z]{2,}\b/g, '<span class="caps">$&</span>'),
        );
        yield;
      }
    },
  },
  {
    name: 'the first letter of each paragraph cut off',
    seenIn: 'dropcap.js, magazine themes',
    *run(root) {
      for (const line of root.querySelectorAll('p')) {
        const [first] = textsOf(line);
        if (!first || first.data.trimStart().length < 2) continue;
        first.data = first.data.trimStart();
        const letter = element('span', 'drop-cap', first.data.slice(0, 1));
        first.deleteData(0, 1);
        first.before(letter);
        yield;
      }
    },
  },
  {
    name: 'lines broken where they balance',
    seenIn: 'balance-text',
    *run(root) {
      for (const line of linesOf(root)) {
        for (const text of textsOf(line)) {
          const middle = text.data.indexOf(' ', text.length / 2);
          if (middle < 0) continue;
          const rest = text.splitText(middle + 1);
          rest.before(document.createElement('br'));
        }
        yield;
      }
    },
  },
];
