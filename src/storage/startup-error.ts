/** Why a store could not be opened. */
export type StartupProblem =
  | 'directory-not-usable'
  | 'directory-in-use'
  | 'database-not-usable'
  | 'unreachable'
  | 'read-only'
  | 'too-old'
  | 'not-durable'
  | 'made-by-newer-release'
  | 'made-by-older-release';

/**
 * The store could not be opened, and somebody must do something about it: the message says what, in words for the operator, without secrets.
 * Unlike a Fault, which passes by itself.
 */
export class StartupError extends Error {
  readonly problem: StartupProblem;

  constructor(problem: StartupProblem, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StartupError';
    this.problem = problem;
  }
}
