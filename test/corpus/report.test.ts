import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { corpusReport, formLines } from '../../src/corpus/report.ts';
import { makeTerm } from '../make-term.ts';
import { changed, EXAMPLE, questionText, termText } from './entry-text.ts';

const TODAY = '2026-11-30';

describe('formLines', () => {
  it('gives a line for each spelling, with the id of its term', () => {
    const lines = formLines([
      makeTerm('rag', { forms: ['RAG'] }),
      makeTerm('gpt', { forms: ['GPT-4'] }),
      makeTerm('pruning', { forms: ['Pruning method'], verbs: ['prune'] }),
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        'RAG\trag',
        'RAGs\trag',
        'GPT-4\tgpt',
        'pruning methods\tpruning',
        'pruned\tpruning',
      ]),
    );
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('corpusReport', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gloss-'));
    const terms: Record<string, string> = {
      logits: termText({ forms: '[logits]', related: '[softmax, temperature]', reviewed: '2025-01-31' }),
      softmax: termText({
        forms: '[softmax]',
        related: '[logits, temperature]',
        category: 'architecture',
        sources: '[{ common usage: "Everyone says it." }]',
      }),
      temperature: termText({ related: '[logits, softmax]', level: 'advanced' }),
    };
    for (const [id, text] of Object.entries(terms)) write(`terms/${id}.md`, text);
    write('interview/one.md', questionText());
    write('interview/two.md', questionText());
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(name: string, text: string): void {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }

  /** The lines below the heading that starts so. */
  function below(heading: string): string[] {
    const section = corpusReport(folder, TODAY)
      .text.split(/\n\n/)
      .find((part) => part.trimStart().startsWith(heading));
    if (section === undefined) throw new Error(`The report has no "${heading}".`);
    return section
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().replace(/\s+/g, ' '));
  }

  it('misses no product note of a tool', () => {
    const tool = termText({ category: 'tool', related: '[logits, softmax]' });
    write('terms/temperature.md', tool.slice(0, tool.indexOf('## How it works')));
    expect(corpusReport(folder, TODAY).text).toContain('Terms without a product note: 0');
  });

  it('passes where no rule is broken', () => {
    const { passes, text } = corpusReport(folder, TODAY);
    expect(passes).toBe(true);
    expect(text).toMatch(/^3 terms, 2 questions, \d+ forms$/m);
    expect(text).toContain('No rule is broken.');
  });

  it('counts the terms by category and level', () => {
    expect(below('Terms by category')).toEqual(
      expect.arrayContaining([
        'basic intermediate advanced all',
        'architecture 1 0 0 1',
        'generation 1 0 1 2',
        'safety 0 0 0 0',
      ]),
    );
  });

  it('counts the questions by topic', () => {
    expect(below('Questions by topic')).toEqual(['fundamentals: 2']);
  });

  it('names the terms that rest on common usage alone', () => {
    expect(below('Terms by common usage alone: 1')).toEqual(['softmax']);
  });

  it('names first what was reviewed longest ago', () => {
    expect(below('Reviewed longest ago')[0]).toBe('2025-01-31 logits');
  });

  it('names what is due within 90 days', () => {
    const lines = { related: '[logits, softmax]', reviewed: '2025-01-31' };
    write('terms/temperature.md', termText({ ...lines, recheck: '2027-02-28' }));
    write('interview/one.md', questionText({ 'valid-until': '2027-03-01' }));
    write('interview/two.md', questionText({ 'valid-until': '2026-12-02' }));
    expect(below('Due within 90 days: 2')).toEqual([
      '2026-12-02 question two valid-until',
      '2027-02-28 term temperature recheck',
    ]);
  });

  it('names first the term that is hardest to read', () => {
    const hard = changed(
      termText({ related: '[logits, softmax]' }),
      EXAMPLE,
      'Incomprehensibility. '.repeat(20),
    );
    write('terms/temperature.md', hard);
    expect(below('Reading ease')[0]).toMatch(/^temperature: -?\d+$/);
  });

  it('fails where a rule is broken, and names the place', () => {
    write('terms/temperature.md', termText({ related: '[logits, sofmax]' }));
    const { passes } = corpusReport(folder, TODAY);
    expect(passes).toBe(false);
    const rules = below('Broken rules: 1');
    expect(rules).toContainEqual(
      expect.stringMatching(/terms\/temperature\.md:6: .* Did you mean "softmax"\?$/),
    );
  });

  it('names the forms that two terms share', () => {
    const lines = { forms: '[logits, score]', 'shared-forms': '[score]' };
    write('terms/logits.md', termText({ ...lines, related: '[softmax, temperature]' }));
    write(
      'terms/softmax.md',
      termText({ ...lines, forms: '[softmax, score]', related: '[logits, temperature]' }),
    );
    expect(corpusReport(folder, TODAY).passes).toBe(true);
    expect(below('Forms that two terms share: 1')).toEqual(['score: logits', 'score: softmax']);
  });

  it('gives the forms that it counts', () => {
    const { text, forms } = corpusReport(folder, TODAY);
    expect(forms).toContain('temperatures\ttemperature');
    expect(text).toContain(`${forms.length} forms`);
  });

  it('reports an empty glossary too', () => {
    rmSync(path.join(folder, 'terms'), { recursive: true });
    rmSync(path.join(folder, 'interview'), { recursive: true });
    expect(corpusReport(folder, TODAY)).toMatchObject({ passes: true, forms: [] });
  });
});
