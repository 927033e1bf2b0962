// The study data of a reader who has answered for months, for tests that look at it.
import { readdirSync } from 'node:fs';
import { newCard, review } from '../../src/core/study/schedule.ts';
import type { Answer, Card } from '../../src/core/study-data/rows.ts';
import type { StudyData } from '../../src/core/study-data/study-data.ts';

const DAY = 24 * 60 * 60 * 1000;
const namesIn = (folder: string) => readdirSync(`glossary/${folder}`).map((file) => file.replace('.md', ''));
const uuid = (kind: number, place: number) =>
  `00000000-0000-4000-${8000 + kind}-${String(place).padStart(12, '0')}`;

/** Five months of answers up to a time, each sixth of them wrong, with one of everything else that is kept. */
export function studied(now: number): StudyData {
  const terms = namesIn('terms').slice(0, 60);
  const [question = ''] = namesIn('interview');
  const cards = new Map<string, Card>();
  const answers: Answer[] = [];
  for (let place = 0; place < 400; place++) {
    const term = `term/${terms[(place * 7 + (place % 5)) % terms.length]}`;
    const at = Math.floor(now - (150 - place * 0.37) * DAY);
    const grade = place % 6 === 5 ? 1 : 3;
    const before = cards.get(term) ?? null;
    const { card, log } = review(before ?? newCard(term, at), grade, at);
    cards.set(term, card);
    answers.push({
      ...{ id: uuid(0, place), term, kind: 'typed', chosen: null, typed: '', isRight: grade > 1, grade },
      ...{ isPractice: false, before, where: 'study', at, log },
    });
  }
  const [first = '', second = '', third = ''] = terms.map((name) => `term/${name}`);
  const met = { title: 'A post', address: 'https://blog.example/post', sentence: 'It was "here".\tSo.' };
  return {
    cards: [...cards.values()],
    answers,
    interviews: [
      {
        ...{ id: uuid(1, 0), question: `question/${question}`, at: now - DAY, seconds: 90 },
        ...{ text: 'My answer', ticked: [0, 1], keyPoints: 4, mock: null },
      },
    ],
    bookmarks: [{ id: first, at: now }],
    notes: [{ id: second, text: 'A note\nof two lines', at: now }],
    meetings: [{ id: uuid(2, 0), term: third, ...met, at: now }],
    choices: [{ name: 'study-pace', value: { dueADay: 5, newADay: 10, daysOff: [0] } }],
  };
}
