import { zoneOf } from '#flows/mail.ts';
import { pendingCodeOf, shownRecoveryCode } from '#flows/recovery/save.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { RunVisit } from '../lifecycle/visit.ts';
import { recoveryCodeFile } from '../pages/recovery-code-file.ts';
import { addressOf } from './address.ts';

/** The recovery code as a text file, as long as its page may show it (SPEC R1). */
export async function recoveryCodeDownload({ run, door, m }: RunVisit): Promise<Answer> {
  const code = shownRecoveryCode(door.deps, run);
  const pending = pendingCodeOf(run);
  const { bundle } = run.loaded;
  if (!code || !pending || !bundle) return redirect(addressOf(run.interaction.id, run.step));
  const content = recoveryCodeFile({
    m,
    brandName: door.brand.name,
    email: bundle.user.email,
    code: code.reveal(),
    issuedAt: pending.createdAt,
    zone: zoneOf(bundle),
  });
  return { as: 'file', type: 'text/plain; charset=utf-8', name: `${slug(door.brand.name)}-recovery-code.txt`, content };
}

/** A file name that every system takes. */
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\w]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase() || 'sign-in';
