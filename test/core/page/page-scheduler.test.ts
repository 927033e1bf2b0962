import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  idlePage,
  nextPageChange,
  nextPageState,
  type Owed,
  type PageEvent,
  type PageState,
  type Task,
  workBegun,
} from '../../../src/core/page/page-scheduler.ts';

type Step = readonly [at: number, event: PageEvent<string>];

const changed = (readAt: number | null, ...tasks: Task[]): PageEvent<string> => ({
  kind: 'changed',
  readAt,
  tasks,
});
const wanted = (readAt: number | null, ...tasks: Task[]): PageEvent<string> => ({
  kind: 'wanted',
  readAt,
  tasks,
});
const unanswered = (...parts: string[]): PageEvent<string> => ({ kind: 'unanswered', parts });
const done = (readAt: number | null = null): PageEvent<string> => ({ kind: 'done', readAt });
const STOP: PageEvent<string> = { kind: 'stop' };

interface Begun {
  readonly at: number;
  readonly tasks: Task[];
  readonly parts: readonly string[];
}

/** Plays events at their times, with a tick whenever the state says that it changes by itself; returns each work that begins. */
function play(steps: readonly Step[], until = 10_000): { state: PageState<string>; begun: Begun[] } {
  let state = idlePage<string>();
  const begun: Begun[] = [];
  const apply = (event: PageEvent<string>, at: number) => {
    const before = state;
    state = nextPageState(state, event, at);
    const work = workBegun(before, state);
    if (work) begun.push({ at, tasks: [...work.tasks], parts: work.parts });
  };
  const tickUntil = (end: number) => {
    for (let at = nextPageChange(state); at !== null && at <= end; at = nextPageChange(state))
      apply({ kind: 'tick' }, at);
  };
  for (const [at, event] of steps) {
    tickUntil(at);
    apply(event, at);
  }
  tickUntil(until);
  return { state, begun };
}

const begunBy = (...steps: Step[]) => play(steps).begun;

describe('nextPageState', () => {
  it('begins at once with what is to be read at once, and later with what is restless', () => {
    expect(begunBy([5, changed(0)])).toEqual([{ at: 5, tasks: [], parts: [] }]);
    expect(begunBy([5, changed(1005)])).toEqual([{ at: 1005, tasks: [], parts: [] }]);
  });

  it('waits for nothing where nothing is to be done', () => {
    const { state, begun } = play([[5, changed(null)]]);
    expect(begun).toEqual([]);
    expect(state.kind).toBe('idle');
    expect(nextPageChange(state)).toBeNull();
  });

  it('begins sooner or later as what is to be read changes', () => {
    expect(begunBy([5, changed(1005)], [6, changed(500)]).map(({ at }) => at)).toEqual([500]);
    expect(begunBy([5, changed(1005)], [6, changed(1006)]).map(({ at }) => at)).toEqual([1006]);
    expect(begunBy([5, changed(1005)], [6, changed(null)])).toEqual([]);
  });

  it.each(['review-wraps', 'analyse', 'announce', 'show'] as const)('does at once: %s', (task) => {
    expect(begunBy([5, wanted(null, task)])).toEqual([{ at: 5, tasks: [task], parts: [] }]);
    expect(begunBy([5, changed(1005, task)])).toEqual([{ at: 5, tasks: [task], parts: [] }]);
  });

  it('does one work after the other, and together what has come meanwhile', () => {
    expect(
      begunBy(
        [0, changed(0)],
        [1, changed(0, 'announce')],
        [2, wanted(null, 'show')],
        [3, wanted(null, 'show')],
        [50, done()],
      ),
    ).toEqual([
      { at: 0, tasks: [], parts: [] },
      { at: 50, tasks: ['announce', 'show'], parts: [] },
    ]);
  });

  it('waits after a work for what is still restless, and is idle where nothing is', () => {
    expect(begunBy([0, changed(0)], [50, done(700)]).map(({ at }) => at)).toEqual([0, 700]);
    expect(
      play([
        [0, changed(0)],
        [1, changed(0)],
        [50, done(null)],
      ]).state.kind,
    ).toBe('idle');
  });

  it('tries again with the page’s next change what nobody could analyse', () => {
    const failed: Step[] = [
      [0, changed(0, 'analyse', 'show')],
      [10, unanswered('body')],
      [11, done()],
    ];
    expect(begunBy(...failed, [20, wanted(null, 'show')])[1]).toEqual({ at: 20, tasks: ['show'], parts: [] });
    expect(begunBy(...failed, [20, changed(null)])[1]).toEqual({
      at: 20,
      tasks: ['analyse'],
      parts: ['body'],
    });
  });

  it('asks again after pauses that double, five times, then at the page’s next change alone', () => {
    const failures = [0, 1_000, 3_000, 7_000, 15_000, 31_000].flatMap((at): Step[] => [
      [at, unanswered('body')],
      [at, done()],
    ]);
    const { begun } = play([[0, changed(0)], ...failures, [900_000, changed(null)]], 1_000_000);
    expect(begun.map(({ at }) => at)).toEqual([0, 1_000, 3_000, 7_000, 15_000, 31_000, 900_000]);
    expect(begun.slice(1).every(({ parts }) => parts.join() === 'body')).toBe(true);
  });

  it('waits a second again for what fails after an answer', () => {
    const { begun } = play([
      [0, changed(0)],
      [1, unanswered('body')],
      [1, done()],
      [1_002, done()],
      [5_000, wanted(0)],
      [5_001, unanswered('main')],
      [5_001, done()],
      [6_002, done()],
    ]);
    expect(begun.map(({ at, parts }) => [at, ...parts])).toEqual([
      [0],
      [1_001, 'body'],
      [5_000],
      [6_001, 'main'],
    ]);
  });

  it('does not ask earlier for other work that is done in the pause', () => {
    const { begun } = play([
      [0, changed(0)],
      [1, unanswered('body')],
      [2, done()],
      [500, wanted(null, 'show')],
      [501, done(1_500)],
    ]);
    expect(begun.map(({ at, parts }) => [at, ...parts])).toEqual([[0], [500], [1_002, 'body']]);
  });

  it('remembers an analysis that failed with nothing to be read', () => {
    const { begun } = play([
      [0, changed(null, 'analyse')],
      [1, unanswered()],
      [2, done()],
      [20, changed(900)],
    ]);
    expect(begun[1]).toEqual({ at: 20, tasks: ['analyse'], parts: [] });
  });

  it('remembers what failed twice once', () => {
    const { begun } = play([
      [0, changed(0)],
      [1, unanswered('body')],
      [2, done()],
      [3, changed(0)],
      [4, unanswered('body', 'main')],
      [5, done()],
      [6, changed(null)],
    ]);
    expect(begun.map(({ parts }) => parts)).toEqual([[], ['body'], ['body', 'main']]);
  });

  it('tries again after the present work where the page changes meanwhile', () => {
    const { begun } = play([
      [0, changed(0)],
      [1, unanswered('body')],
      [2, changed(null)],
      [3, done()],
    ]);
    expect(begun[1]).toEqual({ at: 3, tasks: [], parts: ['body'] });
  });

  it('does nothing any more once it is stopped', () => {
    for (const steps of [[], [[0, changed(500)]], [[0, changed(0)]]] as Step[][]) {
      const { state, begun } = play([...steps, [10, STOP], [20, done()], [30, changed(0, 'show')]]);
      expect(state).toEqual({ kind: 'stopped' });
      expect(begun.every(({ at }) => at < 10)).toBe(true);
    }
  });

  it('loses nothing that is owed, whatever comes in between', () => {
    const task = fc.constantFrom<Task>('review-wraps', 'analyse', 'announce', 'show');
    const tasks = fc.uniqueArray(task, { maxLength: 2 });
    const event = fc.oneof(
      tasks.map((all): PageEvent<string> => changed(null, ...all)),
      tasks.map((all): PageEvent<string> => wanted(null, ...all)),
      fc.constantFrom(unanswered('a'), unanswered('b'), done()),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let state = idlePage<string>();
        const open = new Set<string>();
        const close = ({ tasks, parts }: Owed<string>) => {
          for (const each of [...tasks, ...parts]) open.delete(each);
        };
        const play = (event: PageEvent<string>, now: number) => {
          const before = state;
          if (event.kind === 'changed' || event.kind === 'wanted')
            for (const each of event.tasks) open.add(each);
          if (event.kind === 'unanswered' && before.kind === 'working') {
            for (const part of event.parts) open.add(part);
            if (before.work.tasks.has('analyse')) open.add('analyse');
          }
          state = nextPageState(before, event, now);
          const work = workBegun(before, state);
          if (work) close(work);
        };
        events.forEach(play);
        // Two changes: one may come while it works.
        for (const last of [changed(null), done(), changed(null), done()]) play(last, 1000);
        expect([...open]).toEqual([]);
      }),
    );
  });
});
