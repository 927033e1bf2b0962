// How faults of entries are reported.

/** What is wrong with an entry: where, and what to write instead. */
export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** Returns the one-line form that editors turn into a link: "file:line: message". */
export function problemLine(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${problem.message}`;
}

/** Thrown when entries are broken; its message lists every problem. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    super(`The glossary has ${count}:\n${problems.map(problemLine).join('\n')}`);
    this.problems = problems;
    // Whoever reads this has to mend an entry: our own stack would be noise.
    this.stack = this.message;
  }
}
