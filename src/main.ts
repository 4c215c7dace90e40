import { startGatehouse, type Gatehouse } from './compose.ts';
import { ConfigurationError, loadConfiguration, type Configuration } from '#config/load.ts';

/** Exit codes: 0 stopped as asked, 1 something broke, 2 the command line or the configuration is wrong, with words that say what to do. */
const misconfigured = 2;

const [, , ...words] = process.argv;

try {
  // Without words, the server at once: the command line and what it needs stay unread.
  const code = words.length === 0 ? await serve(loadConfiguration()) : await command(words);
  // What is still on its way to a slow reader leaves first. What could not leave ends the process by itself.
  process.stdout.write('', (error) => {
    if (!error) process.exit(code);
  });
} catch (error) {
  fail(error);
}

/** Runs the server until it is asked to end; answers its exit code. */
async function serve(configuration: Configuration): Promise<number> {
  const gatehouse = await startGatehouse(configuration);
  const ended = new Promise<number>((resolve, reject) => {
    // Before it says that it is ready: whoever waits for that may ask it to end in the same moment.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        gatehouse.stop().then(() => resolve(0), reject);
      });
    }
  });
  process.stdout.write(`Gatehouse is listening on ${gatehouse.address}\n`);
  if (configuration.development) process.stdout.write(developmentNote(gatehouse));
  return ended;
}

function developmentNote({ address, hasDemo }: Gatehouse): string {
  const demo = hasDemo ? 'Demo people and their password are in the README. ' : '';
  return `${demo}Mails and text messages arrive at ${address}/dev/inbox\n`;
}

async function command(args: readonly string[]): Promise<number> {
  const { runOnThisMachine } = await import('#cli/this-machine.ts');
  const { openTools } = await import('./compose.ts');
  return runOnThisMachine(args, { open: openTools, serve });
}

/** What an operator can mend is said in words, without a stack. */
function fail(error: unknown): void {
  const known = error instanceof ConfigurationError || hasWords(error);
  const text = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(known ? misconfigured : 1);
}

function hasWords(error: unknown): boolean {
  return error instanceof Error && ['StartupError', 'KeyRingError', 'ListenError'].includes(error.name);
}
