/** Log lines: facts without secrets, codes, addresses of links or names of people (SPEC X6). */
export interface Logger {
  info(facts: Readonly<Record<string, unknown>>, message?: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message?: string): void;
  error(facts: Readonly<Record<string, unknown>>, message?: string): void;
}
