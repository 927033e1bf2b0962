// Takes the selectors of style rules apart: which of them count elements, and what they match in any state of the
// page.

/** The elements that a rule picks by their position among siblings, as selectors without that condition. */
export interface CountedElements {
  /** Elements that may gain or lose the rule when another element is added beside them. */
  readonly beside: readonly string[];
  /** Elements that may do so when an element is added somewhere below them. */
  readonly above: readonly string[];
}

/** A pseudo-class or a combinator that counts elements. A mark has a type of its own, so it changes no "-of-type". */
const COUNTING = /:(?:first|last|only|nth|nth-last)-child\b|[+~](?!=)/;
const SIBLING = /^[+~]$/;
/** The parts of a compound selector; what stands in brackets is taken apart separately. */
const PARTS = /::?[\w-]+|\[[^\]]*\]|(?:\\.|[^:[(\\])+/y;

interface Compound {
  /** What stands before it: white space, ">", "+", "~", or nothing. */
  readonly combinator: string;
  readonly text: string;
}

/**
 * Finds what a style rule's selector, as the CSSOM writes it, counts: "li > p:first-child a" counts "li > p", "h2 +
 * p" counts "p". In doubt, the result matches more elements, never fewer.
 */
export function countedElements(selector: string): CountedElements {
  const beside: string[] = [];
  const above: string[] = [];
  if (!COUNTING.test(selector)) return { beside, above };
  for (const complex of splitOutside(selector, ',')) {
    const compounds = compoundsOf(complex);
    compounds.forEach((compound, index) => {
      const { counts, asksBelow } = relaxed(compound.text);
      if (counts || SIBLING.test(compound.combinator)) beside.push(join(compounds.slice(0, index + 1)));
      if (asksBelow) above.push(join(compounds.slice(0, index + 1)));
    });
  }
  return { beside, above };
}

/** Returns a selector that matches at least the same elements, in every state of the page and at every position. */
export function stateless(selector: string): string {
  return relaxedList(selector);
}

/** Joins compounds into a selector that counts nothing: what stands before "+" and "~" is left out. */
function join(compounds: readonly Compound[]): string {
  let text = '';
  let combinator = '';
  compounds.forEach((compound, index) => {
    if (!SIBLING.test(compound.combinator)) combinator = compound.combinator;
    if (SIBLING.test(compounds[index + 1]?.combinator ?? '')) return;
    text += (text === '' ? '' : combinator === ' ' ? ' ' : ` ${combinator} `) + relaxed(compound.text).text;
  });
  return text;
}

/** Removes pseudo-elements, states and positions from a compound; the result matches at least the same elements. */
function relaxed(compound: string): { text: string; counts: boolean; asksBelow: boolean } {
  let text = '';
  let counts = false;
  let asksBelow = false;
  for (let at = 0; at < compound.length; ) {
    PARTS.lastIndex = at;
    const part = PARTS.exec(compound)?.[0] ?? compound.slice(at);
    at += part.length;
    const end = compound[at] === '(' ? endOfBrackets(compound, at) : at;
    const inside = compound.slice(at + 1, Math.max(at, end - 1));
    at = end;
    const isCounting = part.startsWith(':') && (COUNTING.test(part) || COUNTING.test(inside));
    if (part === ':has') asksBelow ||= isCounting;
    else counts ||= isCounting;
    if (!part.startsWith(':')) text += part;
    else if (part === ':is' || part === ':where') text += `:is(${relaxedList(inside)})`;
  }
  // A nested rule's "&" stands for a selector that is written elsewhere.
  text = text.replaceAll('&', '');
  return { text: text === '' ? '*' : text, counts, asksBelow };
}

function relaxedList(list: string): string {
  return splitOutside(list, ',')
    .map((complex) => join(compoundsOf(complex)))
    .join(', ');
}

/** Returns the compounds of a complex selector, in order. */
function compoundsOf(complex: string): Compound[] {
  const compounds: Compound[] = [];
  let combinator = '';
  for (const word of splitOutside(complex.replaceAll(/\s+/g, ' '), ' ')) {
    if (word === '') continue;
    if (/^[>+~]$/.test(word)) combinator = word;
    else {
      compounds.push({
        combinator: compounds.length === 0 && combinator === '' ? '' : combinator || ' ',
        text: word,
      });
      combinator = '';
    }
  }
  return compounds;
}

/** Splits a text at the separators that stand outside of brackets and quotes. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\') at++;
    else if (character === '(' || character === '[') at = endOfBrackets(text, at) - 1;
    else if (character === separator) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  parts.push(text.slice(from).trim());
  return parts;
}

/** Returns the offset after the bracket that closes the one at an offset. */
function endOfBrackets(text: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\') at++;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '(' || character === '[') depth++;
    else if ((character === ')' || character === ']') && --depth === 0) return at + 1;
  }
  return text.length;
}
