import { describe, expect, it } from 'vitest';
import { referenceEntries } from '../../../src/core/zone/reference-entries.ts';

const COMMENT = 'This paper shows how the field began, and what came of it.';

const entriesIn = (text: string) =>
  referenceEntries(text).map(({ start, end }) => text.slice(start, end).trim());

describe('referenceEntries', () => {
  it.each([
    'Ganin, Y., & Lempitsky, V. (2015). Unsupervised Domain Adaptation by Backpropagation. In Proceedings of the 32nd International Conference on Machine Learning. (Vol. 37).',
    'Anthropic. (2025). Claude Code. Retrieved from https://example.org/claude-code',
    'World Health Organization. (2021, June). Ethics and governance of artificial intelligence.',
    'Anthropic, "Model Context Protocol Specification," 2024.',
    'OpenAI, “Text Embedding Models,” 2024.',
    '[2] Patterson et al. “Latency Lags Bandwidth”. Commun. ACM, 47(10):71–75.',
    'Zhu, X. (2005). Semi-Supervised Learning Literature Survey.',
    'Cho, K., Van Merriënboer, B., & Bengio, Y. (2014). On the properties of neural machine translation. arXiv preprint arXiv:1409.1259.',
    '[6] Shibani Santurkar, et al. “How does batch normalization help optimization?.” NIPS 2018.',
    '[4] Ian Goodfellow, et al. Deep Learning. 2016. Sec 6.4.1.',
    '[10] J. Frankle and M. Carbin. “The lottery ticket hypothesis.” ICLR 2019.',
    'Ribeiro, Marco Tulio, Sameer Singh, and Carlos Guestrin. 2018. “Anchors: High-Precision Explanations.” Proceedings of the AAAI Conference on Artificial Intelligence 32 (1).',
    'Brian Hu Zhang, Blake Lemoine, and Margaret Mitchell. Mitigating unwanted biases with adversarial learning. In Proceedings of the 2018 AAAI/ACM Conference on AI, Ethics, and Society, 335–340. 2018.',
    'Mansi Gupta, Shourya Goel (2025). Pruning as a Defense. ICLR Workshop.',
    'Jurafsky, Daniel, and James H. Martin. Speech and Language Processing: An Introduction. Pearson, 2020.',
    'Richard S. Sutton and Andrew G. Barto, "Reinforcement Learning: An Introduction", MIT Press, 1998.',
    'A. Vaswani, N. Shazeer et al.: Attention is all you need, NeurIPS 2017',
    'Sutskever, Ilya, Oriol Vinyals, and Quoc V Le. 2014. “Sequence to Sequence Learning with Neural Networks.” In Advances in Neural Information Processing Systems, 27.',
    'Lili Chen and Kevin Lu and Aravind Srinivas and Igor Mordatch, "Decision transformer: Reinforcement learning via sequence modeling", Advances in neural information processing systems, vol. 34, 2021.',
    'Tom Brown and Benjamin Mann and others, "Language models are few-shot learners", Advances in neural information processing systems, vol. 33, 2020.',
    '^ a b E. M. Mirkes, KNN and Potential Energy: applet. University of Leicester Press, 2011.',
    '––– (2008), “Why Heideggerian AI Failed and How Fixing It Would Require Making It More Heideggerian”, Artificial Intelligence, 171.',
    'Retrieval-Augmented Generation for Knowledge-Intensive NLP Tasks (Lewis et al., 2020)',
  ])('is one as a whole: %s', (entry) => {
    expect(entriesIn(entry)).toEqual([entry]);
    expect(entriesIn(`\n   ${entry}\n`)).toEqual([entry]);
  });

  it('leaves what is said of a work', () => {
    const entry = 'Zhang, C., Bengio, S., & Vinyals, O. (2017). Understanding deep learning. ICLR 2017.';
    expect(entriesIn(`${entry} ${COMMENT}`)).toEqual([entry]);
  });

  it('reads one after the other', () => {
    const entries = [
      '[1] Zhang, Chiyuan, et al. “Understanding deep learning.” ICLR 2017.',
      '[2] Wei, J. et al. (2022). Chain-of-thought prompting. NeurIPS.',
    ];
    expect(entriesIn(entries.join(' '))).toEqual(entries);
  });

  it('reads over the ends of lines', () => {
    const entry =
      'Brian Hu Zhang,\n   Blake Lemoine, and Margaret\n   Mitchell. Mitigating biases. In Proceedings of AAAI. 2018.';
    expect(entriesIn(entry)).toEqual([entry]);
  });

  it.each([
    'Vaswani, A., Shazeer, N., and others wrote it.',
    '[1] See the Proceedings for more.',
    'Santurkar et al. (2018) showed that batch normalization does something else.',
    'A. Vaswani, an AI researcher, joined the company in 2017.',
    'Washington, D.C., in 2019: regulators meet the makers of language models.',
    'In 2017, at NeurIPS, they presented the transformer.',
    'Sam Altman, the head of OpenAI, said so at NeurIPS in 2023, before others did.',
    'London, March 2024',
    '[1] We use the data of 2017 for training.',
    'New York, San Francisco, and Los Angeles. The models of 2019 knew these three cities.',
    '1. Fine-tune the model on data of 2019.',
    'Transformers are built on attention (Vaswani et al., 2017), and so are most models of today.',
    'It is said that attention is all one needs. Others say otherwise (Vaswani et al., 2017).',
    '-- 2019 was the year of language models.',
  ])('none: %s', (text) => {
    expect(entriesIn(text)).toEqual([]);
  });
});
