// The pages over which walkers walk.

/**
 * Which page a walker walks over: one with scripts of its own, the same but so long that it is marked in many slices, or one
 * that has no scripts and is still.
 */
export type PageKind = 'scripted' | 'long' | 'still';

const PROSE = `
<h1>Notes on a <em>large language model</em> in work</h1>
<p>Retrieval-augmented generation (RAG) gives a large language model fresh facts: the embedding of a question is compared with those in a vector database.</p>
<p>Teams that skip fine-tuning and rely on prompt engineering see fewer regressions, yet "hallucination" stays the risk of an <b>LLM</b> with <a href="/more">a large <i>language</i> model</a>... and more -- it's known.</p>
<h2>How a transformer spends its time</h2>
<p>A transformer spends most of its inference time on attention; a <a href="#kv">KV cache</a> and quantization keep the latency low, at 40 ms &amp; below 16 GB.</p>
<p><span>A model <span>may be <span>overfitting</span> to its training data</span>, and then</span> data drift makes it worse. 🚀 See https://example.org/notes, @reader and #models :rocket: today.</p>
<blockquote><p>The context window is what the model sees; tokens are what it counts, says <cite>a reader</cite>, with \`temperature\` at 0.</p></blockquote>
<ul><li>Embeddings and a vector database</li><li>Reinforcement learning from human feedback (RLHF)</li><li>Overfitting, <strong>regularization</strong> and dropout</li></ul>
<ol><li>Collect training data</li><li>Fine-tuning of the large language model</li></ol>
<table><thead><tr><th>Method</th><th>Risk</th></tr></thead><tbody><tr><td>Fine-tuning</td><td>Overfitting to few examples</td></tr><tr><td>RAG</td><td>Hallucination on stale facts</td></tr></tbody></table>
<dl><dt>Inference</dt><dd>What a model does once its training is over, on a GPU.</dd></dl>
<pre><code>from gloss import model
for token in model: # overfitting
  print(token)</code></pre>
<figure><figcaption>Gradient descent on a neural network, after pre-training.</figcaption></figure>
<div hidden id="notice"><p>We use cookies and machine learning, {{name}}; the large language model knows.</p></div>
<h3>What to read next</h3>`;

const MATH = `
<p>The loss of a neural network is $x$ where the learning rate is $\\eta$ and the embedding has <b>$n$</b> dimensions.</p>
<div id="host"><template shadowrootmode="open"><p>In a shadow root, overfitting of a large language model is as likely.</p></template></div>`;

/** What the further paragraphs are made of, so that a page is long enough to be marked in more than one slice. */
const SUBJECTS = [
  'A large language model',
  'Fine-tuning',
  'The embedding',
  'Overfitting',
  'A vector database',
];
const ENDS = [
  'an LLM with RAG',
  'gradient descent',
  'its training data',
  'the context window',
  'prompt engineering',
];

function furtherParagraphs(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const [subject, end] = [SUBJECTS[index % SUBJECTS.length], ENDS[(index * 3 + 1) % ENDS.length]];
    return `<p>${subject} is what note ${index + 1} is about, and <i>${end}</i> is what it ends with.</p>`;
  }).join('\n');
}

/** How many further paragraphs there are. */
const FURTHER: Readonly<Record<PageKind, number>> = { scripted: 30, long: 240, still: 30 };

/** A base page's HTML; whether Gloss reads it is said by the page's own word, which stands there either way. */
export function basePage(kind: PageKind, isGlossed: boolean, scriptPath: string): string {
  const [more, script] = kind === 'still' ? ['', ''] : [MATH, `<script src="${scriptPath}"></script>`];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="gloss" content="${isGlossed ? 'on' : 'off'}"><title>Notes on machine learning</title></head><body>${PROSE}${more}
${furtherParagraphs(FURTHER[kind])}
<p id="last">The last paragraph is about overfitting.</p>
${script}</body></html>`;
}
