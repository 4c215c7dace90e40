import { buildIfStale } from './build.js';
import { inside } from './paths.js';
import { runProcess } from './run-process.js';

/** Where `npm start` serves, unless it was told otherwise. */
const USUAL = 'http://localhost:3000';

/** Runs the example application as the one that the demo has registered, in front of a Gatehouse that runs already. Gives its exit code. */
export async function demoApp() {
  const code = await buildIfStale();
  if (code !== 0) return code;
  const issuer = process.env.GATEHOUSE_ISSUER ?? USUAL;
  if (!(await answers(issuer))) {
    console.error(`gatehouse: nothing answers at ${issuer}. Start Gatehouse first, in another terminal: npm start`);
    console.error('gatehouse: where it listens elsewhere: GATEHOUSE_ISSUER=http://localhost:3500 npm run demo:app');
    return 1;
  }
  await tellWho();
  const env = { ...(await registration()), GATEHOUSE_ISSUER: issuer, ...process.env };
  return runProcess(process.execPath, [inside('examples', 'payments', 'main.ts')], { env });
}

/** @param {string} issuer */
function answers(issuer) {
  return fetch(`${issuer}/.well-known/openid-configuration`).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** What the demo's database has of it. */
async function registration() {
  const { demoApplication } = await import('#demo/application.ts');
  return { CLIENT_ID: demoApplication.id, CLIENT_SECRET: demoApplication.secret };
}

async function tellWho() {
  const { demoPassword, demoPeople, demoSetupKey } = await import('#demo/people.ts');
  console.log(`Sign in there with the password "${demoPassword}" and a code of the setup key ${demoSetupKey},`);
  console.log('or with a text message, which arrives at /dev/inbox of Gatehouse:');
  for (const { email, roles } of demoPeople) if (roles.length > 0) console.log(`  ${email}, ${roles.join(', ')}`);
}
