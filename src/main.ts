import { startGatehouse } from './compose.ts';
import { ConfigurationError, loadConfiguration, type Configuration } from '#config/load.ts';

/** Exit codes: 0 stopped as asked, 1 something broke, 2 the command line or the configuration is wrong, with words that say what to do. */
const misconfigured = 2;

const usage = 'usage: npm start, or node dist/main.js, without arguments; docs/configuration.md has the settings.';

try {
  // Words that were ignored would be settings that somebody believes in.
  if (process.argv.length > 2) throw new ConfigurationError([usage]);
  await run(loadConfiguration());
} catch (error) {
  fail(error);
}

async function run(configuration: Configuration): Promise<void> {
  const gatehouse = await startGatehouse(configuration);
  // Before it says that it is ready: whoever waits for that may ask it to end in the same moment.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      gatehouse.stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    });
  }
  process.stdout.write(`Gatehouse is listening on ${gatehouse.address}\n`);
  if (configuration.development) process.stdout.write(demoNote(gatehouse.address));
}

function demoNote(address: string): string {
  return `Demo people and their password are in the README. Mails arrive at ${address}/dev/inbox\n`;
}

/** What an operator can mend is said in words, without a stack. */
function fail(error: unknown): void {
  const known = error instanceof ConfigurationError || hasWords(error);
  const text = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(known ? misconfigured : 1);
}

function hasWords(error: unknown): boolean {
  return error instanceof Error && ['StartupError', 'KeyRingError'].includes(error.name);
}
