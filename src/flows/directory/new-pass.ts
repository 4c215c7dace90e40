import { enrollmentPass, enrollmentPassBytes, enrollmentPassFrom } from '#domain/enrollment-pass.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { after } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import type { NewMessage } from '#ports/outbox.ts';
import type { NewPass } from '#ports/passes.ts';
import type { UserBundle } from '#ports/records.ts';
import type { Helper } from '#ports/store.ts';
import { actorOf, type By } from '../by.ts';
import type { Deps } from '../deps.ts';
import { hashEnrollmentPass } from '../enrollment/hash-pass.ts';
import { fromMachine, prepareMail, recipientOf } from '../mail.ts';

/** A pass as whoever issues it is shown it, once, and as it is kept. */
export interface MadePass {
  readonly pass: Secret;
  readonly record: NewPass;
}

/** Makes a pass for somebody (SPEC A6). `companyId` and `checkedHow` null: on the machine itself. */
export function makePass(deps: Deps, by: By, userId: UserId, of: Pick<NewPass, 'companyId' | 'checkedHow'>): MadePass {
  const issuedAt = deps.clock.now();
  const text = enrollmentPassFrom(deps.random.bytes(enrollmentPassBytes));
  const expiresAt = after(issuedAt, enrollmentPass.validFor);
  const record: NewPass = {
    ...of,
    id: deps.random.id('pass'),
    userId,
    hash: hashEnrollmentPass(deps, userId, text),
    issuedBy: actorOf(by),
    issuedAt,
    expiresAt,
  };
  return { pass: new Secret(text), record };
}

/** What mails call the company and whoever issued the pass. */
export interface Issuer {
  readonly company: string;
  /** Null: nobody who could be named. */
  readonly administrator: string | null;
}

/** Administrators who are told of one pass: of a company with more, the first by name. */
const mostTold = 20;

/**
 * Tells whom a pass is for, and the full administrators beside whoever issued it: they are who would notice one that nobody agreed on. Sealed before the
 * transaction, which holds others up.
 */
export function passMails(
  deps: Deps,
  by: By,
  who: UserBundle,
  { record }: MadePass,
  issuer: Issuer,
  helpers: readonly Helper[],
): readonly NewMessage[] {
  const now = record.issuedAt;
  const facts = 'facts' in by ? by.facts : fromMachine;
  const { displayName: person, email: personEmail } = who.user;
  const about = { facts, now, ...issuer, kind: 'user-pass-issued', person, personEmail } as const;
  const { expiresAt } = record;
  return [
    // From where the administrator acted is nothing of the user's, and reads as if it were.
    prepareMail(deps, recipientOf(who), { facts: fromMachine, now, ...issuer, kind: 'pass-issued', expiresAt }),
    ...toldAmong(helpers, record.issuedBy).map((helper) =>
      prepareMail(
        deps,
        { ...helper, languages: [helper.language], companies: [] },
        { ...about, company: helper.companyName },
      ),
    ),
  ];
}

/** Each once, though they may administer several companies of the user. */
function toldAmong(helpers: readonly Helper[], issuedBy: UserId | null): readonly Helper[] {
  const others = new Map(helpers.filter((one) => one.id !== issuedBy).map((one) => [one.id, one]));
  return [...others.values()].slice(0, mostTold);
}

export const helpersIn = (helpers: readonly Helper[], company: CompanyId): readonly Helper[] =>
  helpers.filter((one) => one.companyId === company);
