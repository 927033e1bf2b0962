// Random text and HTML with terms in it.
import type { Random } from './seeded-random.ts';

const TERMS = [
  ...['overfitting', 'RAG', 'fine-tuning', 'RLHF', 'data drift', 'embeddings', 'hallucinations', 'LLMs'],
  ...['vector database', 'transfer learning', 'data', 'drift', 'vector', 'neural network'],
];
const WORDS = ['of', 'the', 'and', 'we', 'see', 'models', ',', '.', 'a', '&', '<'];
const INLINE = ['b', 'i', 'a', 'span', 'em'];
const BLOCKS = ['p', 'p', 'p', 'div', 'li', 'h3'];

/** Some words, most of them terms; now and then one term and nothing else, or nothing at all. */
export function randomText(random: Random): string {
  if (random.percent(4)) return '';
  if (random.percent(8)) return random.of(TERMS) ?? '';
  const words = Array.from({ length: 1 + random.below(5) }, () =>
    random.of(random.percent(45) ? TERMS : WORDS),
  );
  const [before, after] = [random.percent(40) ? ' ' : '', random.percent(40) ? ' ' : ''];
  return before + words.join(' ') + after;
}

/** HTML of a part of a line: text with inline elements in it. */
export function randomInline(random: Random): string {
  const parts = Array.from({ length: 1 + random.below(3) }, () => {
    const text = randomText(random).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const tag = random.of(INLINE);
    return random.percent(30) ? `<${tag}>${text}</${tag}>` : text;
  });
  return parts.join('');
}

/** HTML of a block. */
export function randomBlock(random: Random): string {
  const tag = random.of(BLOCKS);
  return `<${tag}>${randomInline(random)}</${tag}>`;
}

/** The name of an inline element. */
export function randomInlineTag(random: Random): string {
  return random.of(INLINE) ?? 'b';
}
