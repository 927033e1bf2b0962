// Answers a question in the interview place as a reader does: writes, asks for the model answer, ticks, grades.
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect } from 'vitest';
import type { StudyDatabase } from '../../../src/browser/study/study-database.ts';

/** The field in which an answer is written. */
export const field = () => screen.findByLabelText<HTMLTextAreaElement>('Your answer');

/** Has a text stand in that field. */
export const write = async (text: string) => fireEvent.input(await field(), { target: { value: text } });

/** Presses the button of a name. */
export const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

/** Ticks key points. */
export function tick(...points: string[]): void {
  for (const point of points) fireEvent.click(screen.getByLabelText(point));
}

/** What is said of an answer once it is graded; nothing before. */
export const result = () => document.querySelector('.graded [role="status"]')?.textContent ?? '';

/** Takes an answer from its first letter to its grade. */
export async function answer(text: string, ...points: string[]): Promise<void> {
  await write(text);
  press('Show a good answer');
  tick(...points);
  press('Grade my answer');
  await waitFor(() => expect(result()).not.toBe(''));
}

/** The answers that are kept and not graded yet. */
export const draftsIn = async (study: StudyDatabase) =>
  (await study.choices.read()).filter(({ name }) => name.startsWith('interview-draft'));
