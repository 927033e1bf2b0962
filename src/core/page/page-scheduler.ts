// Decides when each thing is done for a page, as one state machine: all work that is owed stands in its state.
//
//            a change           its time has come          done
//   idle ───────────▶ waiting ───────────────────▶ working ─────▶ idle
//                        ▲ │ a change: perhaps          │
//                        │ ▼ an earlier time            │ done, and more has come meanwhile
//                        └──────────────────────────────┘
//   Any of them: stop ──▶ stopped.
//
// What nobody could analyse is not owed at once, since nobody may answer for long: it is asked again after a pause, which
// doubles with each try, or at the page's next change, and only at that after the last try.

/** Work for a page besides reading what has changed. */
export type Task =
  /** Look at the wraps again, since the page looks different. */
  | 'review-wraps'
  /** Analyse again what was read, since something that spoke for the rest of the page has gone. */
  | 'analyse'
  /** Tell that marks have gone. */
  | 'announce'
  /** Show what may be shown in another way by now: as elements, or not at all. */
  | 'show';

/** What is to be done; `Part` is whatever stands for a part of a page. */
export interface Owed<Part> {
  /** When the next part that has changed is to be read, on the clock of `now`; null if there is none. */
  readonly readAt: number | null;
  /** Parts that were read already, but could not be analysed. */
  readonly parts: readonly Part[];
  readonly tasks: ReadonlySet<Task>;
}

/** What could not be analysed. */
interface Unanswered<Part> {
  readonly owed: Owed<Part>;
  /** How often it was asked for again in a row. */
  readonly tries: number;
  /** When it is asked for again, on the clock of `now`; null for at the page's next change alone. */
  readonly askAt: number | null;
}

export type PageState<Part> =
  | { readonly kind: 'idle'; readonly unanswered: Unanswered<Part> }
  | {
      readonly kind: 'waiting';
      readonly until: number;
      readonly owed: Owed<Part>;
      readonly unanswered: Unanswered<Part>;
    }
  | {
      readonly kind: 'working';
      readonly work: Owed<Part>;
      /** What has been added meanwhile. */
      readonly owed: Owed<Part>;
      readonly unanswered: Unanswered<Part>;
    }
  | { readonly kind: 'stopped' };

/** `readAt`: when the next of all changed parts is to be read; null if there is none. */
export type PageEvent<Part> =
  /** The page has changed something. */
  | { readonly kind: 'changed'; readonly readAt: number | null; readonly tasks: readonly Task[] }
  /** We want something done, or read again. */
  | { readonly kind: 'wanted'; readonly readAt: number | null; readonly tasks: readonly Task[] }
  /** What was read in the present work could not be analysed. */
  | { readonly kind: 'unanswered'; readonly parts: readonly Part[] }
  /** The work is done. */
  | { readonly kind: 'done'; readonly readAt: number | null }
  /** Time has passed. */
  | { readonly kind: 'tick' }
  | { readonly kind: 'stop' };

const NOTHING: Owed<never> = { readAt: null, parts: [], tasks: new Set() };
const NONE_UNANSWERED: Unanswered<never> = { owed: NOTHING, tries: 0, askAt: null };

/** After what was not answered is asked again, in milliseconds; twice as long after each try. A background starts within a second. */
const FIRST_PAUSE = 1_000;
/** The last try comes half a minute after the first failure: who has not answered by then is not there. */
const MOST_TRIES = 5;

/** Returns the state of a page for which there is nothing to do. */
export function idlePage<Part>(): PageState<Part> {
  return { kind: 'idle', unanswered: NONE_UNANSWERED };
}

/** Returns the next state; `now` is in milliseconds. */
export function nextPageState<Part>(
  state: PageState<Part>,
  event: PageEvent<Part>,
  now: number,
): PageState<Part> {
  if (state.kind === 'stopped' || event.kind === 'stop') return { kind: 'stopped' };
  const owed = state.kind === 'idle' ? NOTHING : state.owed;
  const { unanswered } = state;
  switch (event.kind) {
    case 'changed': {
      const all = { ...sumOf(owed, unanswered.owed), readAt: event.readAt };
      return began({ ...state, unanswered: NONE_UNANSWERED }, withTasks(all, event.tasks), now);
    }
    case 'wanted':
      return began(state, withTasks({ ...owed, readAt: event.readAt }, event.tasks), now);
    case 'unanswered': {
      if (state.kind !== 'working') return state;
      const again: Task[] = state.work.tasks.has('analyse') ? ['analyse'] : [];
      const failed = withTasks({ ...NOTHING, parts: event.parts }, again);
      return { ...state, unanswered: { ...unanswered, owed: sumOf(unanswered.owed, failed) } };
    }
    case 'done':
      return began(
        { kind: 'idle', unanswered: askedLater(unanswered, now) },
        { ...owed, readAt: event.readAt },
        now,
      );
    case 'tick':
      return began(state, owed, now);
  }
}

/** Returns the work that begins with the step from one state to another; null if none does. */
export function workBegun<Part>(before: PageState<Part>, after: PageState<Part>): Owed<Part> | null {
  if (after.kind !== 'working') return null;
  return before.kind === 'working' && before.work === after.work ? null : after.work;
}

/** Returns when the state changes by itself, on the clock of `now`; null if it does not. */
export function nextPageChange(state: PageState<unknown>): number | null {
  return state.kind === 'waiting' ? state.until : null;
}

/** Returns the state in which this is owed: working if it is time for something, else waiting or idle. */
function began<Part>(
  state: Exclude<PageState<Part>, { kind: 'stopped' }>,
  owed: Owed<Part>,
  now: number,
): PageState<Part> {
  const { unanswered } = state;
  if (state.kind === 'working') return { ...state, owed };
  const { askAt } = unanswered;
  if (askAt !== null && askAt <= now) {
    const asked = { ...unanswered, owed: NOTHING, askAt: null };
    return { kind: 'working', work: sumOf(owed, unanswered.owed), owed: NOTHING, unanswered: asked };
  }
  const owedAt = owed.tasks.size > 0 || owed.parts.length > 0 ? 0 : owed.readAt;
  const until = owedAt === null || askAt === null ? (owedAt ?? askAt) : Math.min(owedAt, askAt);
  if (until === null) return { kind: 'idle', unanswered };
  if (until > now) return { kind: 'waiting', until, owed, unanswered };
  return { kind: 'working', work: owed, owed: NOTHING, unanswered };
}

/** Returns what was not answered, with its time, when work has ended; all that was asked for may have been answered by now. */
function askedLater<Part>(unanswered: Unanswered<Part>, now: number): Unanswered<Part> {
  const { owed, tries, askAt } = unanswered;
  if (owed.parts.length === 0 && owed.tasks.size === 0) return NONE_UNANSWERED;
  if (askAt !== null || tries >= MOST_TRIES) return unanswered;
  return { owed, tries: tries + 1, askAt: now + FIRST_PAUSE * 2 ** tries };
}

function sumOf<Part>(one: Owed<Part>, other: Owed<Part>): Owed<Part> {
  if (other === NOTHING) return one;
  return withTasks({ ...one, parts: [...new Set([...one.parts, ...other.parts])] }, [...other.tasks]);
}

function withTasks<Part>(owed: Owed<Part>, tasks: readonly Task[]): Owed<Part> {
  return tasks.every((task) => owed.tasks.has(task))
    ? owed
    : { ...owed, tasks: new Set([...owed.tasks, ...tasks]) };
}
