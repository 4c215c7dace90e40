import { after, minute } from '#domain/instant.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import type { LinkRecord, UserBundle } from '#ports/records.ts';
import { event } from '../audit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { queueMail } from '../mail.ts';
import { act, note, type OpenRun } from '../run.ts';

const linkValidFor = 30 * minute;

/** How often a link may be asked for: one a minute, so that a stranger cannot flood a mailbox. */
const linkEvery = minute;

/**
 * "Forgot password?" in an interaction whose e-mail was typed: a link goes to the user of that e-mail, if there is one (SPEC S5). The answer is the
 * same either way, and mail leaves by the outbox, so that neither words nor time tell (SECURITY I13).
 */
export function forgotPassword(deps: Deps, facts: RequestFacts, opened: OpenRun): Promise<Outcome<null>> {
  return act<null>(deps, opened, facts, async (run) => {
    const { step, loaded } = run;
    if (step.kind !== 'verify' || step.factor !== 'first') return refused({ code: 'not-this-step' });
    const bundle = loaded.bundle?.user.status === 'active' ? loaded.bundle : null;
    await sendLink(deps, facts, run, bundle);
    return granted(null);
  });
}

async function sendLink(deps: Deps, facts: RequestFacts, run: OpenRun, bundle: UserBundle | null): Promise<void> {
  const { now, interaction } = run;
  const token = deps.random.token();
  const expiresAt = after(now, linkValidFor);
  await note(deps, run, {
    patch: {},
    writes: async (tx) => {
      if (!bundle) return;
      const link = linkRecord(deps, run, bundle, token.reveal());
      if (!(await tx.createLink(link, after(now, -linkEvery)))) return;
      await tx.voidLinks(bundle.user.id, 'password-reset', now, link.id);
      const address = `${deps.service.publicUrl()}/reset/${token.reveal()}`;
      await queueMail(deps, tx, bundle, { kind: 'password-reset', facts, now, link: address, expiresAt });
    },
    events: [event(deps, { now, bundle }, facts, 'reset-link.sent', { interaction: interaction.id })],
  });
}

function linkRecord(deps: Deps, { now, interaction }: OpenRun, bundle: UserBundle, token: string): LinkRecord {
  return {
    id: deps.random.id('link'),
    userId: bundle.user.id,
    purpose: 'password-reset',
    tokenHash: deps.hash.hash('link-token', token),
    createdAt: now,
    expiresAt: after(now, linkValidFor),
    spentAt: null,
    destination: interaction.destination,
  };
}
