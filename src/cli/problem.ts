/** Exit codes of every command: done; refused or broken; the command line, its input or the configuration is wrong. */
export const exitCodes = { done: 0, failed: 1, misused: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What was typed or given cannot be used; the message says what to write instead, and nothing was changed. Exit code 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

/** A correct no: nobody of that name, or a rule forbids it. The message says how to go on. Exit code 1. */
export class Refused extends Error {
  override readonly name = 'Refused';
  /** Stable, for scripts that read `--json`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
