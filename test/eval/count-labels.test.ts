import { describe, expect, it } from 'vitest';
import { countLabels, scores } from './count-labels.ts';
import type { Label } from './labels.ts';
import { quoteOf, readMadeUp } from './made-up-page.ts';

const BODY = `
  <nav><p>All on fine-tuning</p></nav>
  <p>They like fine-tuning runs and <code>fine-tuning</code> flags.</p>
  <p>My agent sings. An agent gets no reward but a reward. The agent is not paid.</p>`;

function label(judged: Label['label'], quote: string, zone = 'prose'): Label {
  return { ...quoteOf(quote), page: 'ai/page.html', term: 'term', label: judged, zone, note: '' };
}

const countsOf = (...labels: Label[]) => countLabels(readMadeUp(BODY, labels).labels);

describe('countLabels', () => {
  it('counts words that are marked and words that are not', () => {
    const counts = countsOf(
      label('AI', 'like [fine-tuning] runs'),
      label('OTHER', 'They [like] fine-tuning'),
      label('AI', 'They like fine-tuning [runs]'),
      label('AI', 'no such [agent] here'),
      label('OTHER', 'like [fine-tuning] runs and'),
    );
    expect(counts.all).toEqual({ trueMarks: 1, falseMarks: 1, missed: 2, plain: 1 });
    expect(counts.byTerm).toEqual({ term: counts.all });
    expect(counts).toMatchObject({ labels: 5, notFound: 1, leftAlone: 0 });
    expect(scores(counts.all)).toMatchObject({ precision: 0.5, recall: 1 / 3 });
  });

  it('counts words in menus apart', () => {
    const counts = countsOf(
      label('AI', 'All on [fine-tuning]', 'nav'),
      label('OTHER', 'All on [fine-tuning]', 'nav'),
      label('AI', 'like [fine-tuning] runs'),
    );
    expect(counts.inMenus).toEqual({ trueMarks: 0, falseMarks: 0, missed: 1, plain: 1 });
    expect(counts.all).toEqual({ trueMarks: 1, falseMarks: 0, missed: 0, plain: 0 });
    expect(counts.labels).toBe(3);
  });

  it('counts a word in a zone as not marked', () => {
    expect(countsOf(label('AI', 'All on [fine-tuning]')).all).toMatchObject({ trueMarks: 0, missed: 1 });
  });

  it('judges a word in code by its forms, and counts that it is shown plain', () => {
    const counts = countsOf(label('AI', 'runs and [fine-tuning] flags'));
    expect(counts.all).toMatchObject({ trueMarks: 1, missed: 0 });
    expect(counts.asMarked).toMatchObject({ trueMarks: 0, missed: 1 });
    expect(counts.leftAlone).toBe(1);
  });
});
