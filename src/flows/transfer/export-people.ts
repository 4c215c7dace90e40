import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { roleNameOf } from '#domain/role-rule.ts';
import type { ForeignHash } from '#ports/password-hasher.ts';
import type { AuthenticatorRecord, MembershipRecord, UserBundle, UserRecord } from '#ports/records.ts';
import { deedEvent, type By } from '../by.ts';
import type { Deps } from '../deps.ts';
import { openSeed } from '../seed.ts';

export interface ExportOptions {
  /** Members of this company alone, and of their memberships that one alone. */
  readonly company: CompanyId | null;
  /** Seeds, phone numbers and password hashes, opened: whoever has them can pass for these people elsewhere. */
  readonly withSecrets: boolean;
}

/** Somebody as he leaves: without secrets unless they were asked for. */
export interface ExportedPerson {
  readonly user: Pick<UserRecord, 'id' | 'email' | 'displayName' | 'language' | 'timeZone' | 'status'>;
  readonly createdAt: Instant;
  /** Kinds of what is bound. */
  readonly methods: readonly AuthenticatorRecord['kind'][];
  readonly memberships: readonly ExportedMembership[];
  readonly secrets: ExportedSecrets | null;
}

export type ExportedMembership = Pick<
  MembershipRecord,
  'status' | 'companyAdmin' | 'directoryAdmin' | 'employer' | 'site' | 'group' | 'language'
> & {
  readonly company: string;
  readonly companyId: CompanyId;
  /** `payments/disburser`. */
  readonly roles: readonly string[];
};

export interface ExportedSecrets {
  /** Of another system, and not renewed here yet. */
  readonly password: ForeignHash | null;
  /** Made here: of no use without the keys of this installation, whose pepper is in it. */
  readonly pepperedHash: string | null;
  /** Canonical base32. */
  readonly setupKey: string | null;
  /** E.164. */
  readonly phone: string | null;
}

const perPage = 200;

/**
 * Everybody who is not erased, in the order in which they came, page by page: memory stays as it is however many there are. The audit trail hears of it
 * before the first of them leaves. Throws Fault `secret-unreadable` when a key is missing.
 */
export async function* exportPeople(
  deps: Deps,
  by: By,
  options: ExportOptions,
): AsyncGenerator<readonly ExportedPerson[]> {
  await announce(deps, by, options);
  for (let after: UserId | null = null; ; ) {
    const page: readonly UserBundle[] = await deps.store.wholePeople(after, perPage, options.company);
    if (page.length > 0) yield page.map((bundle) => exported(deps, bundle, options));
    after = page.at(-1)?.user.id ?? null;
    if (page.length < perPage) return;
  }
}

async function announce(deps: Deps, by: By, { company, withSecrets }: ExportOptions): Promise<void> {
  const detail = { withSecrets, company: company ?? 'all' };
  const event = deedEvent(deps, by, { kind: 'users.exported', stream: company ?? 'installation', detail });
  await deps.store.transact((tx) => tx.appendAudit([event]));
}

function exported(deps: Deps, bundle: UserBundle, { company, withSecrets }: ExportOptions): ExportedPerson {
  const { id, email, displayName, language, timeZone, status, createdAt } = bundle.user;
  const bound = bundle.authenticators.filter((one) => one.boundAt !== null);
  return {
    user: { id, email, displayName, language, timeZone, status },
    createdAt,
    methods: bound.map((one) => one.kind),
    memberships: bundle.memberships
      .filter((one) => company === null || one.company.id === company)
      .map(({ membership, company: { id: companyId, name }, roles }) => {
        return { ...membership, company: name, companyId, roles: roles.map(roleNameOf) };
      }),
    secrets: withSecrets ? secretsOf(deps, bound) : null,
  };
}

function secretsOf(deps: Deps, bound: readonly AuthenticatorRecord[]): ExportedSecrets {
  const opened = (kind: 'app' | 'phone'): string | null => {
    const held = bound.find((one) => one.kind === kind);
    return held ? openSeed(deps, held).reveal() : null;
  };
  const hash = bound.find((one) => one.kind === 'password')?.passwordHash ?? null;
  const password = hash && deps.passwords.original(hash);
  return { password, pepperedHash: password ? null : hash, setupKey: opened('app'), phone: opened('phone') };
}
