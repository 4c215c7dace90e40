import type { InteractionId } from '#domain/identifiers.ts';
import { after } from '#domain/instant.ts';
import { smsCode } from '#domain/sms-code.ts';
import type { Secret } from '#domain/secret.ts';
import type { AuthenticatorRecord, PhoneCode } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import type { OpenRun } from '../run.ts';

/** A new code for a phone, and what of it is kept: a keyed hash, good in this interaction and for this phone only (SPEC M1, S3). */
export function newPhoneCode(
  deps: Deps,
  { interaction, now }: OpenRun,
  phone: Pick<AuthenticatorRecord, 'id'>,
): { readonly code: Secret; readonly kept: PhoneCode } {
  const code = deps.random.digits(smsCode.digits);
  const expiresAt = after(now, deps.service.sms.codeValidFor);
  const hash = hashCode(deps, interaction.id, phone, code.reveal());
  return { code, kept: { hash, interactionId: interaction.id, sentAt: now, expiresAt } };
}

const hashCode = (deps: Deps, run: InteractionId, { id }: Pick<AuthenticatorRecord, 'id'>, code: string): string =>
  deps.hash.hash('sms-code', `${run} ${id} ${code}`);

/** A code was sent to this phone in this interaction that would still be taken. */
export const isCodeOut = ({ interaction, now }: OpenRun, { code }: AuthenticatorRecord): boolean =>
  code !== null && code.interactionId === interaction.id && code.expiresAt > now;

/** Whether six digits are the newest code of this phone. Wrong, expired, superseded, spent and foreign ones are one and the same no (SPEC S3). */
export function isRightCode(deps: Deps, run: OpenRun, phone: AuthenticatorRecord, typed: string): boolean {
  const same = deps.hash.equal(phone.code?.hash ?? '', hashCode(deps, run.interaction.id, phone, typed));
  return same && isCodeOut(run, phone);
}
