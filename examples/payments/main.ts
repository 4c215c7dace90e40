import { readConfiguration } from './configuration.ts';
import { startPayments } from './start.ts';

try {
  const configuration = readConfiguration();
  const { url } = await startPayments(configuration);
  process.stdout.write(`Payments is listening on ${url}\nPeople sign in at ${configuration.issuer}\n`);
} catch (error) {
  process.stderr.write(`payments: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
