import { Command, CommanderError } from 'commander';
import { ConfigurationError } from '#config/load.ts';
import { Fault } from '#domain/fault.ts';
import { printable, printableJson } from './cell.ts';
import { commands } from './commands/list.ts';
import { interrupted, isAbort, perhaps } from './interrupted.ts';
import { exitCodes, Misuse, Refused, type ExitCode } from './problem.ts';
import { isSystemError, systemWords } from './system-error.ts';
import type { World } from './world.ts';

/**
 * Runs one command line (without the program's name) to its end and answers the exit code: 0 done, 1 refused or broken, 2 misused. Results go to
 * standard output; errors to standard error, with `--json` as `{"error": {"code", "message"}}`.
 */
export async function runCommandLine(args: readonly string[], world: World): Promise<ExitCode> {
  // Not asked of the program: what cannot be parsed has no options yet.
  const json = args.includes('--json');
  const program = programFor(world, json);
  try {
    await program.parseAsync(helpLast(args), { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError) return misread(error, world, json);
    return complain(error, world, json);
  }
}

/** `help user create` as `user create --help`: commander's own `help` takes one word. */
const helpLast = ([first, ...words]: readonly string[]): string[] =>
  first === 'help' && words.length > 0 ? [...words, '--help'] : [...(first === undefined ? [] : [first]), ...words];

/** Says on standard error what went wrong, and answers the exit code. */
export function complain(error: unknown, { stderr }: Pick<World, 'stderr'>, json: boolean): ExitCode {
  const told = tell(error);
  stderr.write(`${json ? asJson(told) : printable(told.message)}\n`);
  return told.exit;
}

/** Commander has said by itself what it shows to people: help, the version, what it could not read. */
function misread({ exitCode, message }: CommanderError, world: World, json: boolean): ExitCode {
  if (exitCode === 0) return exitCodes.done;
  if (json) world.stderr.write(`${asJson({ code: 'misuse', message: message.replace(/^error: /, '') })}\n`);
  return exitCodes.misused;
}

const asJson = ({ code, message }: Pick<Told, 'code' | 'message'>): string =>
  printableJson({ error: { code, message } });

/** Every command with its options, as `--help` and docs/commands.md show them. */
export function programFor(world: World, json = false): Command {
  const program = new Command('gatehouse')
    .description('Sign-in for platforms on which many companies work: the command line of an installation.')
    .version(world.version)
    .option('--json', 'results, and errors, as JSON')
    .option('--config <file>', 'configuration file instead of GATEHOUSE_CONFIG')
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('Add --help to see what it takes.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => (json ? true : world.stderr.write(printable(text))),
    });
  for (const add of commands) add(program, world);
  settle(program);
  return program;
}

/** Settings that commander does not hand down by itself to every command below. */
function settle(command: Command): void {
  for (const below of command.commands) {
    below.copyInheritedSettings(command);
    settle(below);
  }
}

interface Told {
  readonly exit: ExitCode;
  readonly code: string;
  readonly message: string;
}

/** What an operator can mend is said in words, without a stack. */
function tell(error: unknown): Told {
  if (error instanceof Refused) return { exit: exitCodes.failed, code: error.code, message: error.message };
  if (error instanceof Misuse) return { exit: exitCodes.misused, code: 'misuse', message: error.message };
  if (error instanceof Fault) return { exit: exitCodes.failed, code: error.code, message: faultWords[error.code] };
  if (isAbort(error)) return tell(interrupted(perhaps));
  if (isSystemError(error)) return { exit: exitCodes.failed, code: 'system-error', message: systemWords(error) };
  if (!(error instanceof Error)) return { exit: exitCodes.failed, code: 'broken', message: String(error) };
  if (isUnreachable(error)) return { exit: exitCodes.failed, code: 'store-unavailable', message: error.message };
  const mendable =
    error instanceof ConfigurationError || ['StartupError', 'KeyRingError', 'ListenError'].includes(error.name);
  return mendable
    ? { exit: exitCodes.misused, code: 'configuration', message: error.message }
    : { exit: exitCodes.failed, code: 'broken', message: error.stack ?? error.message };
}

/** Nothing has to be written otherwise: the database does not answer, now. */
const isUnreachable = (error: Error): boolean =>
  error.name === 'StartupError' && 'problem' in error && error.problem === 'unreachable';

const faultWords: Record<Fault['code'], string> = {
  'store-unavailable':
    'The database does not answer, is locked or takes no writes. Nothing was changed by the last step; try again.',
  'outcome-unknown':
    'The answer of the database to the last commit was lost: look whether it was done before you try again.',
  overloaded: 'Too much is being done at once. Try again in a moment.',
  'secret-unreadable':
    'A sealed secret cannot be opened with these keys: is GATEHOUSE_KEYS the one that the server uses?',
};
