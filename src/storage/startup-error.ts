/** Why a store could not be opened. */
export type StartupProblem =
  | 'directory-not-usable'
  | 'directory-in-use'
  | 'not-made'
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

/** There is nothing to open. `found`: what was looked at, and how it is. */
export const notMade = (found: string): StartupError =>
  new StartupError(
    'not-made',
    `There is no installation here: ${found}. Set GATEHOUSE_DATA_DIR or DATABASE_URL to where it is ("gatehouse config show" says what they are now), or make one: gatehouse setup.`,
  );
