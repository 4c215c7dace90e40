import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { mayApprove, type BarredBecause } from '#domain/mfa-reset.ts';
import type { UserBundle } from '#ports/records.ts';
import type { ResetEnder, ResetRecord } from '#ports/resets.ts';
import type { Helper } from '#ports/store.ts';
import { makeMailAct } from '../account/mail-act.ts';
import type { Deps } from '../deps.ts';
import { helpersIn } from '../directory/new-pass.ts';
import { fromMachine, prepareMail, recipientOf, type Mail, type PreparedMail, type Recipient } from '../mail.ts';

/** Whose methods they are, and all who may be told of it. */
export interface ResetPeople {
  readonly who: UserBundle;
  /** Full administrators of their companies. */
  readonly helpers: readonly Helper[];
  /** Companies beside the one that asked whose MFA binds them (SPEC A1). */
  readonly binding: readonly CompanyId[];
  /** Operators, where nobody else could approve. */
  readonly operators: readonly UserBundle[];
  /** Whoever asked as one who looks after a team; null: an administrator asked, or an operator. */
  readonly asker: TeamAsker | null;
}

/** Who looks after a team, as their company calls them, and the roles that let them do so. */
export interface TeamAsker {
  readonly name: string;
  readonly roles: readonly string[];
}

/** Mails with their links, made and sealed before the transaction, which holds others up. */
export type ResetLetters = readonly PreparedMail[];

/** Administrators who are told of one reset: of more, those of the company that asked, and the first by name. */
const mostTold = 20;

/** What a reset that is carried out tells: the person, and the administrators beside whoever asked (SPEC A4). */
export function carriedOutLetters(
  deps: Deps,
  people: ResetPeople,
  reset: Pick<ResetRecord, 'companyId' | 'askedBy'>,
): ResetLetters {
  const { who, helpers } = people;
  const occasion = { facts: fromMachine, now: deps.clock.now() };
  const asking = askerOf(people, reset);
  const person = who.user;
  const told = toldAmong(helpers, reset);
  return [
    prepareMail(deps, recipientOf(who), {
      ...occasion,
      kind: 'methods-reset',
      ...asking,
      helpContact: helpContactOf(who, reset.companyId),
      hadApp: who.authenticators.some((one) => one.kind === 'app' && one.boundAt !== null),
    }),
    ...told.map((one) => {
      const { administrator, administratorAs } = one.companyId === reset.companyId ? asking : unnamed;
      return prepareMail(deps, helperOf(one), {
        ...occasion,
        kind: 'user-reset',
        person,
        administrator,
        administratorAs,
      });
    }),
  ];
}

/** What a reset that waits tells: the person with a veto, those who may approve or veto it, and administrators of other companies that bind them (SPEC A1, A3). */
export function askedLetters(deps: Deps, people: ResetPeople, reset: ResetRecord): ResetLetters {
  const { who, helpers, binding, operators } = people;
  const { dueAt, expiresAt } = reset;
  const occasion = { facts: fromMachine, now: reset.askedAt, dueAt, expiresAt };
  const asking = askerOf(people, reset);
  const veto = makeMailAct(deps, {
    user: who.user.id,
    act: 'veto-reset',
    subject: reset.id,
    validFor: expiresAt - reset.askedAt,
  });
  const about = { ...occasion, person: who.user.displayName, personEmail: who.user.email };
  const link = (company: CompanyId) => consoleAddress(deps, who, company);
  const own = helpers.filter((one) => one.companyId === reset.companyId && one.id !== reset.askedBy);
  const others = helpers.filter((one) => binding.includes(one.companyId));
  const toUser: Mail = { ...occasion, kind: 'reset-asked', ...asking, veto: veto.link };
  const toSee = { kind: 'reset-waits' } as const;
  const toApprove =
    reset.approval === null
      ? toSee
      : ({ kind: 'reset-to-approve', why: reset.approval, how: reset.checkedHow } as const);
  return [
    { ...prepareMail(deps, recipientOf(who), toUser), act: veto.record },
    ...once(own).map((one) =>
      prepareMail(deps, helperOf(one), {
        ...about,
        ...asking,
        ...(couldApprove(one, reset) ? toApprove : toSee),
        company: one.companyName,
        link: link(one.companyId),
      }),
    ),
    ...once(others, own).map((one) =>
      prepareMail(deps, helperOf(one), {
        ...about,
        kind: 'reset-asked-elsewhere',
        company: one.companyName,
        ...unnamed,
        link: link(one.companyId),
      }),
    ),
    ...operators.map((one) =>
      prepareMail(deps, recipientOf(one), {
        ...about,
        ...toApprove,
        company: asking.company ?? deps.service.name,
        administrator: asking.administrator,
        administratorAs: asking.administratorAs,
        link: `${deps.service.publicUrl()}/operator/resets`,
      }),
    ),
  ];
}

/** Whether one of the company's other administrators could approve it, at the moment in which it is asked for (SPEC A3, A7). */
export const couldApprove = (
  helper: Pick<Helper, 'id' | 'companyId' | 'administersSince'>,
  { companyId, askedBy, askedAt }: Pick<ResetRecord, 'companyId' | 'askedBy' | 'askedAt'>,
): boolean =>
  helper.companyId === companyId && helper.id !== askedBy && mayApprove(helper.administersSince, askedAt, askedAt);

/** A person as a mail names them. */
export interface Called {
  readonly person: string;
  readonly personEmail: string;
}

/** What becomes of a reset that is not carried out, as whoever asked for it is told. `stopped`: by whom. */
export type Ended =
  | { readonly kind: 'reset-vetoed'; readonly stopped: ResetEnder }
  | { readonly kind: 'reset-lapsed' }
  | { readonly kind: 'reset-barred'; readonly because: BarredBecause };

/** Tells whoever asked; of a veto, the other administrators of the company too: somebody may have called in the person's name. `asker` null: nobody who reads mails. */
export function endedLetters(
  deps: Deps,
  people: Pick<ResetPeople, 'who' | 'helpers'> & { readonly called: Called },
  reset: Pick<ResetRecord, 'companyId' | 'askedBy'>,
  asker: UserBundle | null,
  ended: Ended,
): ResetLetters {
  const { who, helpers, called } = people;
  const company = companyNamed(who, reset.companyId) ?? deps.service.name;
  const mail: Mail = { facts: fromMachine, now: deps.clock.now(), ...ended, company, ...called };
  const others = helpers.filter((one) => one.companyId === reset.companyId && one.id !== reset.askedBy);
  const readers = [
    ...(asker ? [recipientOf(asker)] : []),
    ...(ended.kind === 'reset-vetoed' ? once(others).map(helperOf) : []),
  ];
  return readers.map((to) => prepareMail(deps, to, mail));
}

/** Who asked, as the person is told: their company, and its administrator, or whoever looks after a team there, by the name that it knows. */
function askerOf(
  { who, helpers, asker }: Pick<ResetPeople, 'who' | 'helpers' | 'asker'>,
  { companyId, askedBy }: Pick<ResetRecord, 'companyId' | 'askedBy'>,
): {
  readonly company: string | null;
  readonly administrator: string | null;
  readonly administratorAs: readonly string[];
} {
  const company = companyNamed(who, companyId);
  const administrator = companyId && (asker?.name ?? administratorNamed(helpers, companyId, askedBy));
  return { company, administrator, administratorAs: asker?.roles ?? [] };
}

/** To administrators of other companies. */
const unnamed = { administrator: null, administratorAs: [] } as const;

const helpContactOf = ({ memberships }: UserBundle, company: CompanyId | null): string | null =>
  memberships.find((one) => one.company.id === company)?.policy?.helpContact ?? null;

export const companyNamed = ({ memberships }: UserBundle, company: CompanyId | null): string | null =>
  memberships.find((one) => one.company.id === company)?.company.name ?? null;

/** As their company knows them; null: they are no administrator there any more. */
export const administratorNamed = (
  helpers: readonly Helper[],
  company: CompanyId,
  user: UserId | null,
): string | null => helpersIn(helpers, company).find((one) => one.id === user)?.displayName ?? null;

const helperOf = (helper: Helper): Recipient => ({ ...helper, languages: [helper.language], companies: [] });

/** Each once, though they may administer several companies of the person. */
function once(helpers: readonly Helper[], beside: readonly Helper[] = []): readonly Helper[] {
  const told = new Set(beside.map((one) => one.id));
  const first = new Map(helpers.toReversed().map((one) => [one.id, one]));
  return [...first.values()]
    .toReversed()
    .filter((one) => !told.has(one.id))
    .slice(0, mostTold);
}

function toldAmong(helpers: readonly Helper[], { companyId, askedBy }: Pick<ResetRecord, 'companyId' | 'askedBy'>) {
  const others = helpers.filter((one) => one.id !== askedBy);
  return once([
    ...others.filter((one) => one.companyId === companyId),
    ...others.filter((one) => one.companyId !== companyId),
  ]);
}

/** Where one of a company's people is reset, and where that is stopped. */
function consoleAddress({ service }: Deps, { memberships }: UserBundle, company: CompanyId): string {
  const member = memberships.find((one) => one.company.id === company)?.membership.id;
  const directory = `${service.publicUrl()}/admin/${company}/directory`;
  return member === undefined ? directory : `${directory}/people/${member}/reset`;
}

/** When a reset is due, as facts of audit events. */
export const dueDetail = (reset: ResetRecord): Readonly<Record<string, string | Instant | null>> => ({
  reset: reset.id,
  how: reset.checkedHow,
  approval: reset.approval,
  delay: reset.delay,
  dueAt: reset.dueAt,
});
