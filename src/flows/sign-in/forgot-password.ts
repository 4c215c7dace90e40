import type { InteractionId } from '#domain/identifiers.ts';
import { after, day, hour, minute } from '#domain/instant.ts';
import { resetLink } from '#domain/reset-link.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import type { LinkRecord, UserBundle } from '#ports/records.ts';
import { event } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { queueMail } from '../mail.ts';
import { openRun, type OpenRun } from '../run.ts';

/**
 * "Forgot password?" in an interaction whose e-mail was typed: a link goes to the user of that e-mail, if there is one (SPEC S5). Whether there is one
 * is looked up after the answer, so that neither words nor time tell (SECURITY I13).
 */
export function forgotPassword(deps: Deps, facts: RequestFacts, run: OpenRun): Outcome<null> {
  const { step, interaction } = run;
  if (step.kind !== 'verify' || step.factor !== 'first') return refused({ code: 'not-this-step' });
  deps.later(() => sendLink(deps, facts, interaction.id));
  return granted(null);
}

async function sendLink(deps: Deps, facts: RequestFacts, id: InteractionId): Promise<void> {
  const run = await openRun(deps, id, facts, true);
  const bundle = run.ok ? run.value.loaded.bundle : null;
  if (!run.ok || bundle?.user.status !== 'active') return;
  const { now } = run.value;
  const token = deps.random.token();
  const link = linkRecord(deps, run.value, bundle, token.reveal());
  await commit(deps, async (tx) => {
    if (!(await tx.createLink(link, limitsAt(run.value)))) return;
    const address = `${deps.service.publicUrl()}/reset/${token.reveal()}`;
    const { expiresAt } = link;
    await queueMail(deps, tx, bundle, { kind: 'password-reset', facts, now, link: address, expiresAt });
    await tx.appendAudit([event(deps, { now, bundle }, facts, 'reset-link.sent', { interaction: id })]);
  });
}

const limitsAt = ({ now }: OpenRun) =>
  [
    { since: after(now, -minute), most: resetLink.perMinute },
    { since: after(now, -hour), most: resetLink.perHour },
    { since: after(now, -day), most: resetLink.perDay },
  ] as const;

function linkRecord(deps: Deps, { now, interaction }: OpenRun, bundle: UserBundle, token: string): LinkRecord {
  return {
    id: deps.random.id('link'),
    userId: bundle.user.id,
    purpose: 'password-reset',
    tokenHash: deps.hash.hash('link-token', token),
    createdAt: now,
    expiresAt: after(now, resetLink.validFor),
    spentAt: null,
    destination: interaction.destination,
  };
}
