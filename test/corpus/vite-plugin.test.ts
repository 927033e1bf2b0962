import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { openFormIndex } from '../../src/core/forms/form-index.ts';
import type { Question, Term } from '../../src/core/glossary/entry.ts';
import type { FormerIds } from '../../src/core/glossary/former-ids.ts';
import { glossary } from '../../src/corpus/vite-plugin.ts';
import { questionText, termText } from './entry-text.ts';

const IMPORTER = `
  export { default as forms } from 'virtual:gloss/forms';
  export { default as address } from 'virtual:gloss/terms';
  export { default as questionsAddress } from 'virtual:gloss/questions';
  export { default as formerIds } from 'virtual:gloss/former-ids';
`;

/** Builds a script that imports the modules of a glossary folder, and returns what it exports. */
async function built(folder: string): Promise<{
  forms: string;
  terms: readonly Term[];
  questions: readonly Question[];
  formerIds: FormerIds;
}> {
  const entry = path.join(folder, 'importer.js');
  writeFileSync(entry, IMPORTER);
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [glossary(folder)],
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'built' } },
  });
  const files = [output].flat().flatMap((each) => ('output' in each ? each.output : []));
  const code = files.flatMap((file) => (file.type === 'chunk' ? file.code : []));
  const bundled = await import(`data:text/javascript,${encodeURIComponent(code.join('\n'))}`);
  const entriesAt = (address: string) => {
    const entries = files.find((file) => `/${file.fileName}` === address);
    if (entries?.type !== 'asset') throw new Error('The entries are in no file.');
    return JSON.parse(String(entries.source));
  };
  return {
    ...bundled,
    terms: entriesAt(bundled.address),
    questions: entriesAt(bundled.questionsAddress),
  };
}

describe('glossary', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gloss-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('bundles the terms, their forms, and the heir of each former id and the questions, with ids that tell the kind', async () => {
    mkdirSync(path.join(folder, 'terms'));
    const write = (id: string, text: string) => writeFileSync(path.join(folder, 'terms', `${id}.md`), text);
    write('logits', termText({ forms: '[logits]', related: '[softmax, temperature]' }));
    write(
      'softmax',
      termText({ forms: '[softmax]', related: '[logits, temperature]', formerly: '[softargmax]' }),
    );
    write('temperature', termText({ related: '[logits, softmax]', recheck: '2031-05-17' }));

    mkdirSync(path.join(folder, 'interview'));
    writeFileSync(
      path.join(folder, 'interview', 'sampling.md'),
      questionText({ formerly: '[temperature-question]' }),
    );

    const { forms, terms, questions, formerIds } = await built(folder);
    expect(questions.map(({ id, terms }) => [id, ...terms])).toEqual([
      ['question/sampling', 'term/temperature', 'term/logits'],
    ]);
    expect(terms.map(({ id, related }) => [id, ...related])).toEqual([
      ['term/logits', 'term/softmax', 'term/temperature'],
      ['term/softmax', 'term/logits', 'term/temperature'],
      ['term/temperature', 'term/logits', 'term/softmax'],
    ]);
    expect(JSON.stringify(terms)).not.toContain('2031-05-17');
    expect(formerIds).toEqual(
      new Map([
        ['term/softargmax', 'term/softmax'],
        ['question/temperature-question', 'question/sampling'],
      ]),
    );
    expect(openFormIndex(forms).term(1).id).toBe('term/softmax');
  });
});
