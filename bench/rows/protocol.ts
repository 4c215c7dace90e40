import type { ProtocolBrowser, Tokens } from '../people/relying-party.ts';
import { RelyingParty } from '../people/relying-party.ts';
import type { Results, Sample } from '../report/finding.ts';
import type { EngineName } from '../servers/database.ts';
import { gatehouseProtocolSite, peerProtocolSite, type ProtocolSite } from '../servers/oidc-sites.ts';
import { compared, widths } from './compare.ts';
import type { Plan } from './plan.ts';
import { measure, type Amount, type Measured } from './steps.ts';

/** Row 9: what an application asks for, of us and of `oidc-provider` in memory in turn, on each engine. */
export async function protocols(plan: Plan): Promise<Results> {
  const samples: Sample[] = [];
  for (const engine of plan.engines) samples.push(...(await onEngine(plan, engine)));
  const findings = plan.engines.flatMap((engine) => compared(samples, engine, 'oidc-provider', comparisons));
  return { samples, findings };
}

/** How often each of those who signed in is sent by the application again. */
const again = 3;

const comparisons = [
  both('code flow with a session', ['authorization', 'token'], 1.5),
  both('refresh', ['refresh'], 1.5),
  both('introspection', ['introspection'], 1.5),
  both('full flow with sign-in', ['full flow with sign-in'], null),
];

function both(what: string, steps: readonly string[], target: number | null) {
  return { row: 9, what: `${what} ÷ oidc-provider in memory`, ours: steps, theirs: steps, target };
}

async function onEngine(plan: Plan, engine: EngineName): Promise<readonly Sample[]> {
  const { people, fromSources } = plan;
  await using open = new AsyncDisposableStack();
  const sites = [
    open.use(await gatehouseProtocolSite({ engine, people, hash: 'cheap', fromSources })),
    open.use(await peerProtocolSite()),
  ];
  const first = { count: Math.ceil(plan.warmUp / 4), afterwards: 0 };
  if (first.count > 0) for (const site of sites) await measureProtocol(site, 16, first);
  const samples: Sample[] = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    plan.say(`the protocol on ${engine}: round ${round + 1} of ${plan.rounds}`);
    const inTurn = round % 2 === 0 ? sites : sites.toReversed();
    for (const width of widths) {
      for (const site of inTurn) {
        const about = { subject: site.name, engine, width, round };
        samples.push(...(await measureProtocol(site, width, plan)).map((one) => ({ ...about, ...one })));
      }
    }
  }
  return samples;
}

/** Every kind of operation, `width` at a time: of `count` people who sign in, and of what they and the application do then, again and again. */
async function measureProtocol(
  site: ProtocolSite,
  width: number,
  { count, afterwards }: Amount,
): Promise<readonly Measured[]> {
  const party = new RelyingParty(site.wire);
  // What is kept in memory puts nothing off.
  const how = { width, afterwards: site.name === 'Gatehouse' ? afterwards : 0 };
  const browsers = await site.browsers(count);
  const full = await measure(site, 'full flow with sign-in', browsers, how, async (one) =>
    party.redeem(await party.authorizeAfterSignIn(one)),
  );
  const visits: readonly ProtocolBrowser[] = Array.from({ length: again }, () => browsers).flat();
  const codes: string[] = [];
  const authorization = await measure(site, 'authorization', visits, how, async (one) =>
    codes.push(await party.authorize(one)),
  );
  const tokens: Tokens[] = [];
  const token = await measure(site, 'token', codes, how, async (code) => tokens.push(await party.redeem(code)));
  const looks = { width, afterwards: 0 };
  const introspection = await measure(site, 'introspection', tokens, looks, (one) => party.introspect(one));
  const refresh = await measure(site, 'refresh', tokens, how, (one) => party.refresh(one));
  return [full, authorization, token, refresh, introspection];
}
