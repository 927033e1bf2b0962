// Reads and checks an interview question.
import type { Inline, Question } from '../../core/glossary/entry.ts';
import { isEntryName } from '../../core/glossary/entry-id.ts';
import { countWords } from '../../core/glossary/prose-text.ts';
import { checkAgeingWords } from './ageing-words.ts';
import { type DueDate, dueDate } from './due-date.ts';
import { type EntryFile, readEntryFile } from './entry-file.ts';
import { checkFrontMatter, questionFrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { listItems, readSections, type SectionRules } from './sections.ts';

const QUESTION_WORDS = [6, 25] as const;

const SECTIONS = {
  Answer: { words: [120, 220] },
  'Key points': { items: [4, 6] },
  'Follow-ups': { items: [1, 3] },
  Structure: { items: [3, 3], optional: true },
  Frame: { items: [4, 4], optional: true },
} as const satisfies SectionRules;

const STRUCTURE = ['First', 'Then', 'Finally'];
const FRAME = ['Situation', 'Action', 'Result', 'Lesson'];
const STRUCTURED_TOPICS = ['scenario', 'system design', 'troubleshooting'];

/** A question as read from its file, with the ids that it had before, and when it is to be looked at again. */
export interface QuestionFile {
  readonly entry: EntryFile;
  readonly question: Question;
  readonly formerly: readonly string[];
  readonly due: DueDate | null;
}

/** Reads and checks one question by itself; check-corpus.ts checks what needs the other entries. */
export function readQuestion(file: string, text: string): { read: QuestionFile | null; problems: Problem[] } {
  const { entry, problems } = readEntryFile(file, text);
  if (!entry) return { read: null, problems };
  const problem = (line: number, message: string) => problems.push({ file, line, message });

  if (!isEntryName(entry.id)) {
    problem(1, `The file's name is the question's id: small letters, digits and hyphens, not "${entry.id}".`);
  }
  const data = checkFrontMatter(questionFrontMatter, entry, problems);
  const [lead, ...rest] = entry.sections;
  if (lead && lead.nodes.length > 0) {
    problem(lead.line, 'A question has no text above "## Answer": move it below that heading.');
  }
  const sections = readSections(SECTIONS, rest, file, problems);
  problems.push(...checkAgeingWords(entry));
  if (!data) return { read: null, problems };
  const due = dueDate(data, entry, problem);

  const words = countWords(data.question);
  if (words < QUESTION_WORDS[0] || words > QUESTION_WORDS[1]) {
    problem(
      entry.lineOf('question'),
      `The question has ${words} words: write ${QUESTION_WORDS.join(' to ')}.`,
    );
  }

  const wantsStructure = STRUCTURED_TOPICS.includes(data.topic);
  const wantsFrame = data.topic === 'behavioural';
  const wanted = wantsStructure ? 'Structure' : wantsFrame ? 'Frame' : null;
  const names = wantsStructure ? STRUCTURE : FRAME;
  for (const heading of ['Structure', 'Frame'] as const) {
    const there = sections[heading] !== undefined;
    if (there && heading !== wanted) {
      problem(
        entry.lineOf('topic'),
        `A question on the topic "${data.topic}" has no "## ${heading}": remove it.`,
      );
    }
    if (!there && heading === wanted) {
      problem(
        entry.lineOf('topic'),
        `A question on the topic "${data.topic}" needs "## ${heading}" with the items ${names.map((name) => `"- ${name}: …"`).join(', ')}.`,
      );
    }
  }
  const steps = wanted ? listItems(sections[wanted] ?? []).map(splitStep) : [];
  if (wanted && sections[wanted] && steps.map((step) => step.name).join() !== names.join()) {
    problem(
      rest.find((section) => section.heading === wanted)?.line ?? 1,
      `"## ${wanted}" has the items ${names.map((name) => `"- ${name}: …"`).join(', ')}, in this order.`,
    );
  }

  const question: Question = {
    id: entry.id,
    question: data.question,
    topic: data.topic,
    level: data.level,
    terms: data.terms,
    sources: data.sources,
    reviewed: data.reviewed,
    answer: sections.Answer ?? [],
    keyPoints: listItems(sections['Key points'] ?? []),
    followUps: listItems(sections['Follow-ups'] ?? []),
    steps,
  };
  return { read: { entry, question, formerly: data.formerly, due }, problems };
}

/** Splits "First: do this" into the step's name and its text. */
function splitStep(item: readonly Inline[]): { name: string; text: readonly Inline[] } {
  const [head, ...tail] = item;
  const found = typeof head === 'string' ? /^(\p{L}+):\s*/u.exec(head) : null;
  if (!found || typeof head !== 'string') return { name: '', text: item };
  return { name: found[1] ?? '', text: [head.slice(found[0].length), ...tail] };
}
