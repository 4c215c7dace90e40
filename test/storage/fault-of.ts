import { expect } from 'vitest';
import { Fault, type FaultCode } from '#domain/fault.ts';
import { StartupError, type StartupProblem } from '#storage/startup-error.ts';

/** What an act was refused with. Fails the test where it succeeds. */
async function refusalOf(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    (value) => expect.fail(`it should have failed, and gave ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
}

/** The code of the Fault that an act ends in; another error is the test's failure. */
export async function faultOf(act: Promise<unknown>): Promise<FaultCode> {
  const error = await refusalOf(act);
  if (error instanceof Fault) return error.code;
  throw error;
}

/** Why a store could not be opened, and what the operator is told. */
export async function startupErrorOf(act: Promise<unknown>): Promise<{ problem: StartupProblem; message: string }> {
  const error = await refusalOf(act);
  if (error instanceof StartupError) return { problem: error.problem, message: error.message };
  throw error;
}
