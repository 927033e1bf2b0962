import { describe, expect, it } from 'vitest';
import { latestWriter } from '../../../src/study/interview/kept/latest-writer.ts';

/** A store whose writes end when the test says so. */
function slowStore() {
  const begun: string[] = [];
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const writer = latestWriter((value: string) => {
    begun.push(value);
    return new Promise<void>((resolve, reject) => ends.push({ resolve, reject }));
  });
  return { begun, ends, writer };
}

describe('latestWriter', () => {
  it('begins the first write at once, and then writes the latest value alone', async () => {
    const { begun, ends, writer } = slowStore();
    const done = [writer.write('S'), writer.write('Se'), writer.write('Sea')];
    expect(begun).toEqual(['S']);
    ends[0]?.resolve();
    await expect.poll(() => begun).toEqual(['S', 'Sea']);
    ends[1]?.resolve();
    await Promise.all(done);
    void writer.write('Sear');
    expect(begun).toEqual(['S', 'Sea', 'Sear']);
  });

  it('tells all who wait of a failure, and writes what comes after it', async () => {
    const { begun, ends, writer } = slowStore();
    const done = writer.write('S');
    ends[0]?.reject(new Error('full'));
    await expect(done).rejects.toThrow('full');
    const again = writer.write('Se');
    ends[1]?.resolve();
    await again;
    expect(begun).toEqual(['S', 'Se']);
  });
});
