/** English terms on pages in other languages, with the glossary as it is. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type FormIndex, openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import { analyseTexts, NO_REST } from '../../../src/core/page/analyse-texts.ts';
import { isAmongOtherScript } from '../../../src/core/text/other-script.ts';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';

let index: FormIndex;
beforeAll(() => {
  index = openFormIndex(packForms(loadCorpus('glossary').terms));
}, 120_000);

/** What is marked on a page of one text. */
function marked(text: string): string[] {
  const [read] = analyseTexts(index, [{ text, titles: [] }], NO_REST).texts;
  return (read?.matches ?? []).map(({ start, end }) => text.slice(start, end));
}

describe('a page in another language', () => {
  it.each([
    ['Chinese', '我们使用LLM和RAG来减少错误，并做检索，再做fine-tuning。', ['LLM', 'RAG', 'fine-tuning']],
    ['Chinese with spaces', '我们 使用 LLM 和 RAG 来 减少 错误。', ['LLM', 'RAG']],
    ['Japanese', 'このLLMはRAGで検索し、fine-tuningを行います。', ['LLM', 'RAG', 'fine-tuning']],
    ['Korean', 'LLM은 RAG를 사용하고 fine-tuning합니다.', ['LLM', 'RAG', 'fine-tuning']],
    [
      'Russian',
      'Мы используем LLM-агенты и RAG-системы, а также fine-tuning.',
      ['LLM', 'RAG', 'fine-tuning'],
    ],
    ['Hebrew', 'אנחנו משתמשים ב-LLM וב-RAG עם ו-fine-tuning.', ['LLM', 'RAG', 'fine-tuning']],
    ['Arabic', 'نستخدم LLM و RAG لتقليل الأخطاء مع fine-tuning.', ['LLM', 'RAG', 'fine-tuning']],
    ['Arabic particles', 'نستخدم الدالة وfine-tuning بالLLM.', ['fine-tuning', 'LLM']],
    ['Hebrew particles', 'השתמשנו בRAG והLLM.', ['RAG', 'LLM']],
    ['Thai', 'เราใช้LLMและRAGเพื่อลดข้อผิดพลาด', ['LLM', 'RAG']],
    ['Greek', 'Χρησιμοποιούμε ένα LLM για την αναζήτηση.', ['LLM']],
    [
      'German, where several stand together',
      'LLM-basierte RAG-Systeme, die LLMs und das Fine-Tuning.',
      ['LLM', 'RAG', 'LLMs', 'Fine-Tuning'],
    ],
    [
      'French, where several stand together',
      "Un LLM avec RAG répond sans fine-tuning dans l'entreprise.",
      ['LLM', 'RAG', 'fine-tuning'],
    ],
  ])('has the terms marked that mean nothing else there: %s', (_language, text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  it.each([
    ['a German company', 'Die RAG-Stiftung zahlt für die Folgen des Bergbaus an der Ruhr und im Saarland.'],
    ['a German degree', 'Nach dem Studium erwarb sie in London den LLM und wurde Anwältin für Steuerrecht.'],
    [
      'words that German has',
      'Der Agent kauft einen Token am Automaten, und der Transformer am Bahnhof brummt.',
    ],
    [
      'words that French has',
      "L'agent de police note la temperature et la classification de la zone, sans attention.",
    ],
    ['everyday words among Han', '每个agent都有一个token，feature和pipeline也要label。'],
    ['everyday words in Russian', 'Наш agent обновил policy, а feature с label уже в pipeline.'],
    ['short forms of business', '产品 API 与 SLA 的报告，CTR 与 LM 见下表。'],
  ])('is left alone: %s', (_what, text) => {
    expect(marked(text)).toEqual([]);
  });

  it('is left alone where all its Latin words are a few terms and everyday words', () => {
    expect(marked('我们用overfitting、softmax和backpropagation，还有agent。')).toEqual([
      'overfitting',
      'softmax',
      'backpropagation',
    ]);
  });

  it('counts no loan-word on an English page', () => {
    const english =
      'This is the page of the law school that lists which degrees are given: the LLM and the RAG.';
    expect(marked(english)).toEqual([]);
  });
});

describe('isAmongOtherScript', () => {
  it.each([
    ['使用LLM和', true],
    ['a LLM with a rate of α and β', false],
    ['Die LLM für die Kläger', false],
    ['Модель LLM', true],
    ['LLM', false],
    [`${'The title of an English paper on the LLM '.repeat(3)}模型`, false],
  ])('tells it of the word in %s', (text, expected) => {
    const start = text.indexOf('LLM');
    expect(isAmongOtherScript(text, { start, end: start + 3 })).toBe(expected);
  });
});
