import { describe, expect, it } from 'vitest';
import { readingQueue } from '../../../src/content/reading/reading-queue.ts';

const partOf = () => ({ isConnected: true });
type Part = ReturnType<typeof partOf>;

/** Changes a part so often, this many milliseconds apart, taking what there is to be read after each change. */
function change(part: Part, { times, every, from = 0 }: { times: number; every: number; from?: number }) {
  const queue = readingQueue<Part>();
  let reads = 0;
  let now = from;
  for (let time = 0; time < times; time++, now += every) {
    queue.note(part, part, now);
    reads += queue.take(now).length;
  }
  return { queue, reads, last: now - every };
}

describe('readingQueue', () => {
  it('gives each part once, however often it was noted', () => {
    const queue = readingQueue<Part>();
    const [one, two] = [partOf(), partOf()];
    for (const part of [one, two, one]) queue.note(part, part, 5);
    expect(queue.due()).toBe(0);
    expect(queue.take(5)).toEqual([one, two]);
    expect(queue.take(5)).toEqual([]);
    expect(queue.due()).toBeNull();
  });

  it.each([
    { name: 'each frame', times: 600, every: 16, reads: 10 },
    { name: 'five times a second', times: 50, every: 200, reads: 50 },
    { name: 'each second', times: 20, every: 1000, reads: 20 },
    { name: 'a few times at once', times: 8, every: 1, reads: 8 },
  ])('reads a part that changes $name as often as is right', ({ times, every, reads }) => {
    expect(change(partOf(), { times, every }).reads).toBe(reads);
  });

  it('reads what was restless once it has been still for a second, and at once when it changes after that', () => {
    const part = partOf();
    const { queue, last } = change(part, { times: 100, every: 16 });
    expect(queue.due()).toBe(last + 1000);
    expect(queue.take(last + 999)).toEqual([]);
    expect(queue.take(last + 1000)).toEqual([part]);
    queue.note(part, part, last + 2000);
    expect(queue.take(last + 2000)).toEqual([part]);
  });

  it('counts the changes of one moment as one', () => {
    const queue = readingQueue<Part>();
    const list = {};
    const rows = Array.from({ length: 500 }, partOf);
    for (const row of rows) queue.note(row, list, 1);
    expect(queue.take(1)).toHaveLength(500);
  });

  it('lets wait what is added to a restless part, each for its own second', () => {
    const queue = readingQueue<Part>();
    const feed = {};
    const posts = Array.from({ length: 100 }, partOf);
    const taken: number[] = [];
    for (const [index, post] of posts.entries()) {
      queue.note(post, feed, index * 50);
      taken.push(queue.take(index * 50).length);
    }
    // At first at once; then, though the feed never rests, each after a second.
    expect(taken.slice(0, 10)).toEqual(Array(10).fill(1));
    expect(taken.slice(10, 30)).toEqual(Array(20).fill(0));
    expect(taken.slice(30)).toEqual(Array(70).fill(1));
  });

  it('does not keep what is gone', () => {
    const queue = readingQueue<Part>();
    const feed = {};
    for (let index = 0; index < 10_000; index++) queue.note({ isConnected: false }, feed, index / 100);
    expect(queue.take(5000).length).toBeLessThan(3100);
  });
});
