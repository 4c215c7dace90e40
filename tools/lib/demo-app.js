import { buildIfStale } from './build.js';

/** Where `npm start` serves, unless it was told otherwise. */
const USUAL = 'http://localhost:3000';

/** Runs the example application as the one that the demo has registered, in front of a Gatehouse that runs already. Gives an exit code, or serves until it is ended. */
export async function demoApp() {
  const code = await buildIfStale();
  if (code !== 0) return code;
  if ((await openDemoApp(process.env)) === null) return 1;
  /** @type {Promise<number>} */
  const untilItIsEnded = new Promise(() => {});
  return untilItIsEnded;
}

/**
 * Null: it cannot run, and was told why and what to do. Throws where its port is taken.
 * @param {NodeJS.ProcessEnv} environment
 */
export async function openDemoApp(environment) {
  const env = { ...(await registration()), GATEHOUSE_ISSUER: USUAL, ...environment };
  const problem = (await portProblem(env)) ?? (await answerProblem(env.GATEHOUSE_ISSUER));
  if (problem !== null) {
    for (const line of problem) console.error(`gatehouse: ${line}`);
    return null;
  }
  const { readConfiguration } = await import('../../examples/payments/configuration.ts');
  const { startPayments } = await import('../../examples/payments/start.ts');
  const app = await startPayments(readConfiguration(env));
  console.log(`Payments is listening on ${app.url}; people sign in at ${env.GATEHOUSE_ISSUER}`);
  await tellWho();
  return app;
}

/** What the demo's database has of it. */
async function registration() {
  const { demoApplication } = await import('#demo/application.ts');
  return { CLIENT_ID: demoApplication.id, CLIENT_SECRET: demoApplication.secret };
}

/**
 * Nobody comes back from signing in to an address that is not registered.
 * @param {NodeJS.ProcessEnv} env
 */
async function portProblem({ CLIENT_ID: id, PORT: port }) {
  const { demoApplication } = await import('#demo/application.ts');
  const registered = new URL(demoApplication.settings.homeUri ?? '').port;
  if (id !== demoApplication.id || port === undefined || port === registered) return null;
  return [
    `PORT is ${port}, and the demo knows this program at port ${registered} alone: nobody could sign in. Try: env -u PORT npm run demo:app`,
    'to run it elsewhere, register it: examples/payments/README.md, "On its own"',
  ];
}

/** @param {string} issuer */
async function answerProblem(issuer) {
  if (await answers(issuer)) return null;
  return [
    `nothing answers at ${issuer}. Start Gatehouse first, in another terminal: npm start`,
    'where it listens elsewhere: GATEHOUSE_ISSUER=http://localhost:3500 npm run demo:app',
  ];
}

/** @param {string} issuer */
function answers(issuer) {
  return fetch(`${issuer}/.well-known/openid-configuration`).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function tellWho() {
  const { demoPassword, demoPeople, demoSetupKey } = await import('#demo/people.ts');
  console.log(`Sign in there with the password "${demoPassword}" and a code of the setup key ${demoSetupKey},`);
  console.log('or with a text message, which arrives at /dev/inbox of Gatehouse:');
  for (const { email, roles } of demoPeople) if (roles.length > 0) console.log(`  ${email}, ${roles.join(', ')}`);
}
