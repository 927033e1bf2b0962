import { describe, expect, it } from 'vitest';
import { textZones } from '../../../src/core/zone/text-zones.ts';

/** The zone of the words in a text that stand in corner brackets. */
function zoneIn(marked: string): string | null {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return textZones(marked.replace(/[⟦⟧]/g, ''))(start, end);
}

const NEXT = 'The next sentence is about something else and goes on for a while.';

describe('textZones', () => {
  it.each([
    ['formula', 'The loss is $\\mathcal{L}_{⟦softmax⟧}(x)$ here.'],
    ['formula', 'It is $$ ⟦Attention⟧(Q, K, V) = \\frac{QK^T}{\\sqrt{d}} $$ and so on.'],
    ['formula', 'where \\(\\text{⟦softmax⟧}(z)\\) is taken'],
    ['formula', '\\[ y = \\mathrm{⟦ReLU⟧}(x) \\]'],
    ['formula', '\\begin{align} M &= \\text{⟦ReLU⟧}(W) \\end{align}'],
    ['formula', 'with M_\\text{⟦ReLU⟧} as above'],
    ['file-name', 'Open ⟦fine-tuning⟧-guide.pdf before you go on.'],
    ['file-name', 'It is in data/⟦embeddings⟧.parquet.json.'],
    ['title', `We follow “A Survey on ⟦Transfer Learning⟧ in Vision” here. ${NEXT}`],
    [
      'title',
      `As in the paper Failing Loudly: An Empirical Study of Methods for Detecting ⟦Dataset⟧ Shift. ${NEXT}`,
    ],
    ['title', `They meet at the ACM Conference on ⟦Fairness⟧, Accountability, and Transparency. ${NEXT}`],
    ['title', `She works at the Center for ⟦AI⟧ Safety in a small team. ${NEXT}`],
    ['data-table', '(*args, **⟦kwargs⟧)'],
    ['data-table', '(*[, task, tasks, ⟦tokenizer⟧, ...])'],
    ['data-table', 'fit(x, ⟦batch size⟧=32) -> None'],
    ['title', `It was introduced in ⟦Attention⟧ Is All You Need. ${NEXT}`],
    ['title', `As in Deep Residual Learning for ⟦Image Recognition⟧ (He et al., 2015), we add it. ${NEXT}`],
    ['title', `⟦Image Recognition⟧ by Deep Residual Learning (He et al., 2015), the first of them. ${NEXT}`],
    ['title', '⟦Question Answering⟧ for Knowledge-Intensive Language Tasks (Lewis et al., 2020), the first'],
    ['title', `I wrote a post, titled Classification and ⟦Regression⟧ with Neural Networks. ${NEXT}`],
    ['tags', 'Tags: ⟦machine learning⟧, NLP'],
    ['tags', 'Filed under: ⟦RAG⟧'],
    ['pager', 'Next: ⟦Fine-tuning⟧ in practice'],
    ['pager', '← ⟦Transformers⟧'],
    ['pager', '⟦Transformers⟧ in depth →'],
    ['breadcrumb', 'Docs › Guides › ⟦RAG⟧'],
    ['breadcrumb', 'Home / Blog / ⟦RAG⟧'],
    ['footer', '© 2026 Notes on ⟦AI⟧'],
    ['byline', 'By Jane Doe, ⟦AI⟧ reporter, 4 May 2026'],
    ['byline', '12 min read · ⟦Machine Learning⟧'],
    ['byline', 'Jane Doe | June 2026 | Lecture 2: ⟦Transformers⟧ and more'],
    ['byline', 'Terms: ⟦embedding⟧ · Basis: a cue · Review: by hand'],
    ['notice', 'We use cookies and ⟦AI⟧ to know you better. Accept all?'],
    ['data-table', 'epoch 1 ⟦loss⟧: 0.53 acc: 0.81 val: 0.61 0.77'],
    ['data-table', '⟦BERT⟧ 0.81 0.77 0.92 0.64 0.71'],
    ['bibliography', 'Ganin, Y. (2015). Adaptation by ⟦Backpropagation⟧. ICML.'],
  ])('%s: %s', (zone, text) => {
    expect(zoneIn(text)).toBe(zone);
  });

  it.each([
    'It costs $5 for ⟦fine-tuning⟧ and $7 for the rest.',
    'Between $A and ⟦fine-tuning⟧ there is US$5.',
    'Let $x_1$ be a ⟦token⟧ and $x_2$ another.',
    'We say \\textbf{bold} and ⟦RAG⟧.',
    'What is a ⟦token⟧? See guide.pdf for more.',
    'We met at a conference on ⟦fairness⟧ in Rome.',
    'The value (see ⟦temperature⟧) is set.',
    '(⟦temperature⟧, top-p)',
    'It runs in (⟦llama.cpp⟧), a program.',
    'You use ⟦fine-tuning⟧.Then you wait.',
    `They call it “⟦attention⟧”. ${NEXT}`,
    `They call it “⟦Chain⟧ of Thought Prompting” now. ${NEXT}`,
    `“We use ⟦fine-tuning⟧ a lot for our own products”, she says. ${NEXT}`,
    `This is called ⟦Reinforcement Learning from Human Feedback⟧. ${NEXT}`,
    `Courses in ⟦Natural Language Processing⟧ and Machine Learning are full. ${NEXT}`,
    `We built a Binary ⟦Classification⟧ Model for Churn in the Telecommunications sector. ${NEXT}`,
    'It is 8 / (8 + 2) = 8 / 10 = 0.8, the ⟦precision⟧',
    `You can do it with ⟦RAG⟧ or without. ${NEXT}`,
    'How to Use ⟦Retrieval-Augmented Generation⟧ in Your Own Company',
    `How to Train ⟦Language Models⟧ for Your Own Company in a Week. ${NEXT}`,
    `They call it “⟦Normalized⟧ Discounted Cumulative Gain Score” there. ${NEXT}`,
    `They call it “⟦Reinforcement Learning from Human Feedback⟧” there. ${NEXT}`,
    `They have “⟦RAG⟧ for AI in an App by the QA” there. ${NEXT}`,
    `“We Use Deep Learning and Neural Networks for our ⟦search⟧”, she says. ${NEXT}`,
    `Tags: what they are for. Each ⟦classifier⟧ writes some beside a text. ${NEXT}`,
    `Tags: ${'a long list of them, '.repeat(12)} ⟦classifier⟧`,
    `${NEXT.repeat(7)} The ⟦classifier⟧ reads cookies that you accept.`,
    'It ran 3, 4, 5, 6 and then 7 ⟦epochs⟧, in 2019, 2020 and 2021 by then.',
    'It is $X for each ⟦token⟧ and Y$ for the rest.',
    'Next, we train the model with ⟦dropout⟧.',
    'Cheap | good: ⟦RAG⟧ or none',
    `The first is cheap · the second is good · the third is ⟦RAG⟧. ${NEXT}`,
    `⟦Large Language Models⟧ Can Be Good for Work (Lewis said so in 2020). ${NEXT}`,
    'Next steps in ⟦fine-tuning⟧',
    'Tags are what a ⟦classifier⟧ writes beside each text, so that others can find it.',
    'Categories of ⟦embeddings⟧',
    'If recall > 0.9 then the ⟦classifier⟧ is good',
    'By ⟦fine-tuning⟧ on their own data they win',
    'A reader of cookies recipes wants no ⟦RAG⟧.',
    'The model reached 81 % with 3 ⟦epochs⟧, 5 layers, 2 heads and a rate of 0.1 on both of its sets.',
  ])('none: %s', (text) => {
    expect(zoneIn(text)).toBeNull();
  });

  it('tells of the match alone, not of what stands beside it', () => {
    const text = `The ⟦loss⟧ is $\\text{loss}_1$ as in “A Study of Loss in Deep Networks”. ${NEXT}`;
    expect(zoneIn(text)).toBeNull();
  });
});
