// Walkers: scripts that put something in the place of certain words.
import { element, escaped, linesOf, replaceByHtml, textsOf } from './page-parts.ts';
import type { Walker } from './walker.ts';

export const REPLACERS: readonly Walker[] = [
  {
    name: 'emoji by pictures',
    seenIn: 'twemoji',
    *run(root) {
      for (const text of textsOf(root)) {
        const parts = text.data.split(/(\p{Extended_Pictographic}\uFE0F?)/u);
        if (parts.length === 1) continue;
        const fragment = document.createDocumentFragment();
        for (const [index, part] of parts.entries()) {
          const picture = document.createElement('img');
          picture.className = 'emoji';
          picture.alt = part;
          fragment.append(index % 2 === 1 ? picture : document.createTextNode(part));
        }
        text.parentNode?.replaceChild(fragment, text);
        yield;
      }
    },
  },
  {
    name: 'names of emoji by emoji',
    seenIn: 'emojify.js, joypixels',
    *run(root) {
      for (const line of linesOf(root)) {
        if (/:[a-z]+:/.test(line.innerHTML))
          line.innerHTML = line.innerHTML.replaceAll(
            /:([a-z]+):/g,
            '<span class="emoji emoji-$1" title="$1"></span>',
          );
        yield;
      }
    },
  },
  {
    name: 'links for a word, the text replaced',
    seenIn: 'linkify-html, keyword link plugins',
    *run(root) {
      for (const text of textsOf(root)) {
        if (!/\bmodels?\b/.test(text.data) || text.parentElement?.closest('a')) continue;
        replaceByHtml(text, escaped(text.data).replaceAll(/\bmodels?\b/g, '<a href="#model">$&</a>'));
        yield;
      }
    },
  },
  {
    name: 'addresses and mentions made links, by HTML',
    seenIn: 'Autolinker.js, twitter-text',
    *run(root) {
      for (const line of linesOf(root)) {
        line.innerHTML = line.innerHTML
          .replaceAll(/(^|\s)(https?:\/\/[^\s<]+)/g, '$1<a href="$2" rel="nofollow">$2</a>')
          .replaceAll(/(^|\s)([@#])(\w+)/g, '$1<a href="#$3">$2$3</a>');
        yield;
      }
    },
  },
  {
    name: 'product names sold: text split, part moved',
    seenIn: 'auto-affiliate scripts, Skimlinks',
    *run(root) {
      for (const text of textsOf(root)) {
        for (let at: Text | undefined = text; at; ) {
          const from: number = at.data.search(/vector database|transformer/i);
          if (from < 0 || at.parentElement?.closest('a')) break;
          const word: Text = at.splitText(from);
          const rest: Text = word.splitText(word.data.search(/\s|$/));
          const link = document.createElement('a');
          link.href = '#shop';
          word.replaceWith(link);
          link.append(word);
          at = rest;
          yield;
        }
      }
    },
  },
  {
    name: 'short forms in abbr, found by splitting',
    seenIn: 'abbreviation plugins, jQuery abbr',
    *run(root) {
      const match = (node: Node) => {
        for (let child = node.firstChild; child; child = child.nextSibling) {
          if (child instanceof Element && child.localName !== 'abbr' && child.localName !== 'script')
            match(child);
          if (!(child instanceof Text)) continue;
          const found = /\b(?:LLM|RAG|GPU)\b/.exec(child.data);
          if (!found) continue;
          const word = child.splitText(found.index);
          word.data = word.data.slice(found[0].length);
          const abbreviation = element('abbr', '', found[0]);
          abbreviation.title = `What ${found[0]} stands for`;
          word.before(abbreviation);
          child = abbreviation;
        }
      };
      for (const line of linesOf(root)) {
        match(line);
        yield;
      }
    },
  },
  {
    name: 'a word by another, where it changes',
    seenIn: 'Cloud to Butt, word replacers',
    *run(root) {
      const walk = function* (node: Node): Generator<void> {
        if (node instanceof Text) {
          const data = node.data
            .replaceAll('facts', 'truths')
            .replaceAll('Risk', 'Danger')
            .replaceAll('risk', 'danger');
          if (data !== node.data) node.nodeValue = data;
          yield;
        }
        for (let child = node.firstChild; child; ) {
          const next: ChildNode | null = child.nextSibling;
          yield* walk(child);
          child = next;
        }
      };
      yield* walk(root);
    },
  },
  {
    name: 'numbers followed by other units',
    seenIn: 'unit and currency converters',
    *run(root) {
      for (const text of textsOf(root)) {
        const found = /\b\d+(?:\.\d+)? (?:GB|ms|%)/.exec(text.data);
        if (found) text.insertData(found.index + found[0].length, ` (${found[0].length * 2} units)`);
        yield;
      }
    },
  },
  {
    name: 'own explanations of words, the first of each',
    seenIn: 'WordPress glossary plugins',
    *run(root) {
      for (const word of ['embedding', 'hallucination', 'inference', 'latency']) {
        const text = textsOf(root).find(({ data }) => data.includes(word));
        if (!text) continue;
        const range = document.createRange();
        range.setStart(text, text.data.indexOf(word));
        range.setEnd(text, text.data.indexOf(word) + word.length);
        const tip = element('span', 'glossary-tip');
        tip.tabIndex = 0;
        range.surroundContents(tip);
        yield;
      }
    },
  },
];
