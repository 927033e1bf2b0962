// Texts of entry files for tests, in which nothing is wrong unless a test changes it.

/** A sentence of this many words, as filler for a section. */
export function words(count: number, word = 'word'): string {
  return `${Array.from({ length: count }, () => word).join(' ')}.`;
}

/** What stands in the sections of termText. */
export const HOW_IT_WORKS = words(60, 'how');
export const FOR_PRODUCT_MANAGERS = words(30, 'why');
export const EXAMPLE = words(20, 'such');

/** The text of a term's file in which nothing is wrong by itself; `lines` replaces or adds lines of front matter. */
export function termText(lines: Readonly<Record<string, string>> = {}): string {
  const keys: Record<string, string> = {
    name: 'Temperature',
    forms: '[temperature]',
    sense: 'context',
    cues: '[sampling, softmax]',
    related: '[logits, top-p-sampling]',
    category: 'generation',
    level: 'basic',
    sources: '[https://arxiv.org/abs/1904.09751]',
    reviewed: '2026-11-23',
    ...lines,
  };
  return [
    '---',
    ...Object.entries(keys).map(([key, value]) => `${key}: ${value}`),
    '---',
    'A number that makes a model’s choice of words bolder.',
    '',
    '## How it works',
    '',
    HOW_IT_WORKS,
    '',
    '## For product managers',
    '',
    FOR_PRODUCT_MANAGERS,
    '',
    '## Example',
    '',
    EXAMPLE,
    '',
  ].join('\n');
}

/** The text of a question's file in which nothing is wrong by itself. */
export function questionText(lines: Readonly<Record<string, string>> = {}, sections = ''): string {
  const keys: Record<string, string> = {
    question: 'What does temperature change in a model’s text?',
    topic: 'fundamentals',
    level: 'basic',
    terms: '[temperature, logits]',
    sources: '[https://arxiv.org/abs/1904.09751]',
    reviewed: '2026-11-23',
    ...lines,
  };
  return [
    '---',
    ...Object.entries(keys).map(([key, value]) => `${key}: ${value}`),
    '---',
    '## Answer',
    '',
    words(120),
    '',
    '## Key points',
    '',
    '- One.',
    '- Two.',
    '- Three.',
    '- Four.',
    '',
    '## Follow-ups',
    '',
    '- Why?',
    sections,
  ].join('\n');
}

/** A text with one passage changed, which must be there. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`"${from}" is not in the text.`);
  return text.replace(from, () => to);
}
