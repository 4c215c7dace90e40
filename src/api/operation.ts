import type { z } from 'zod';
import type { Deps } from '#flows/deps.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import { mistakesIn } from './mistakes.ts';
import type { Problem, ProblemCode } from './problems.ts';

/** Something that was done, or is told. */
export interface Success {
  readonly status: number;
  readonly value: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Outcome<Code extends ProblemCode = ProblemCode> = Success | Problem<Code>;

/** What an operation is asked with, without what its body says. */
export interface Call {
  readonly deps: Deps;
  /** Client address. */
  readonly address: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The same, of an application that proved itself. */
export interface KnownCall extends Call {
  readonly application: ApplicationRecord;
}

/** What is told of an operation to developers. */
interface Described<Code extends ProblemCode> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Its name in programs that are made from the description. */
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly answers: readonly {
    readonly status: 200 | 201;
    readonly description: string;
    readonly schema: z.ZodType;
  }[];
  /** What it refuses, beside what every operation does. */
  readonly refuses: readonly Code[];
}

/** Null: a body that comes is not read. */
type Taken = z.ZodType | null;

/** An operation, whatever its body is. `open`: it asks for no token. */
export type Operation = Described<ProblemCode> & { readonly takes: Taken } & (
    | { readonly access: 'open'; run(call: Call): Promise<Outcome> }
    | { readonly access: 'application'; run(call: KnownCall, body: unknown): Promise<Outcome> }
  );

/** An operation of an application that proved itself: its act gets a body that its schema has read, and refuses by no other codes than it says. */
export function operation<Schema extends z.ZodType, const Code extends ProblemCode>(
  one: Described<Code> & {
    readonly takes: Schema;
    readonly act: (call: KnownCall, body: z.output<Schema>) => Promise<Outcome<NoInfer<Code>>>;
  },
): Operation {
  const { act, takes, ...described } = one;
  return {
    ...described,
    takes,
    access: 'application',
    async run(call, sent) {
      const read = takes.safeParse(sent);
      return read.success ? act(call, read.data) : { problem: 'invalid-body', errors: mistakesIn(read.error) };
    },
  };
}

/** The same without a body. */
export function bare<const Code extends ProblemCode>(
  one: Described<Code> & { readonly act: (call: KnownCall) => Promise<Outcome<NoInfer<Code>>> },
): Operation {
  const { act, ...described } = one;
  return { ...described, takes: null, access: 'application', run: (call) => act(call) };
}
