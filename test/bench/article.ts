// Makes an article for the benchmarks, the same in every run.

/** Pseudo-random numbers from 0 up to 1, the same in every run (mulberry32, by Tommy Ettinger). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An article of about this many characters: paragraphs of sentences from the glossary's own texts, with inline elements. */
export function articleOf(texts: readonly string[], characters: number): { html: string; text: string } {
  const random = seededRandom(7);
  const sentences = texts.flatMap((text) => text.match(/[^.!?\n]+[.!?]/g) ?? []);
  const paragraphs: string[] = [];
  let length = 0;
  while (length < characters) {
    const paragraph = Array.from(
      { length: 5 },
      () => sentences[Math.floor(random() * sentences.length)] ?? '',
    ).join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  const markUp = (text: string) =>
    text
      .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
      .replace(/\b\p{L}{6,}\b/gu, (word) => (random() < 0.06 ? `<em>${word}</em>` : word));
  return {
    html: paragraphs.map((paragraph) => `<p>${markUp(paragraph)}</p>`).join('\n'),
    text: paragraphs.join('\n'),
  };
}
