import type { MembershipId } from '#domain/identifiers.ts';
import type { PersonRefusal } from '#flows/directory/change-person.ts';
import { seeFreeze } from '#flows/account/thaw.ts';
import { describePerson } from '#flows/directory/person.ts';
import { passOffer, type PassOffer } from '#flows/directory/pass-offer.ts';
import { resetOffer } from '#flows/recovery/reset-offer.ts';
import type { ResetOffer } from '#flows/recovery/reset-types.ts';
import { extensionOffer, type ExtensionOffer } from '#flows/roll-out/extension-offer.ts';
import type { PlainKey } from '#text/catalogue.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { RolesSection } from '../pages/admin-roles.tsx';
import { FreezeSection } from '../pages/parts/person-freeze.tsx';
import { ExtensionSection, type TypedExtension } from '../pages/parts/person-extension.tsx';
import { PassSection, type TypedPass } from '../pages/parts/person-pass.tsx';
import { ResetSection } from '../pages/parts/person-reset.tsx';
import type { PersonProps, Saved } from '../pages/person-props.ts';
import { PersonPage } from '../pages/person.tsx';
import { actingOf, directoryPath, hasBoth } from './admin-directory.ts';
import { rolesSection } from './admin-roles.ts';
import { adminPath, companyConsole } from './console.ts';
import { problemPage } from './problem.tsx';
import { withReader } from './reader.ts';

type More = Partial<Pick<PersonProps, 'typed' | 'isStale' | 'error' | 'saved'>> & {
  readonly typedExtension?: TypedExtension;
  readonly typedPass?: TypedPass;
};

/** The page of one person; 404 for who is none of this company (SECURITY I11). */
export async function drawPerson(
  visit: CompanyVisit,
  membership: MembershipId,
  more: More = {},
  status = 200,
): Promise<Answer> {
  const { company, user } = actingOf(visit);
  const described = await describePerson(visit.door.deps, { company, user }, membership);
  const section = await rolesSection(visit, membership, null);
  const offer = await extensionOffer(visit.door.deps, { company, reader: user }, membership);
  const passes = await passOffer(visit.door.deps, { company, reader: user }, membership);
  const reset = await resetOffer(visit.door.deps, { company, reader: user }, membership);
  if (!described || !section || !passes || !reset) return problemPage(visit, 404);
  const context = companyConsole(visit);
  const { typedExtension = null, typedPass = null, ...rest } = more;
  const props: PersonProps = {
    ...context,
    companyName: visit.at.company.name,
    directory: directoryPath(visit),
    evaluate: adminPath(visit, `/security/mfa/person?member=${membership}`),
    described: { ...described, person: withReader(visit, described.person) },
    hasBoth: hasBoth(visit),
    typed: {},
    isStale: false,
    error: null,
    saved: savedOf(visit, described.person, { offer, passes, reset }),
    children: RolesSection({ page: context.page, section }),
    ...rest,
  };
  const freeze = await seeFreeze(visit.door.deps, { company, user }, membership);
  const setUp = [
    FreezeSection({ ...props, freeze }),
    offer && ExtensionSection({ ...props, offer, typedExtension }),
    PassSection({ ...props, offer: passes, typedPass }),
    ResetSection({ ...props, offer: reset, resets: adminPath(visit, '/resets') }),
  ];
  return page(PersonPage({ ...props, setUp }), status);
}

const words: readonly Saved[] = [
  'details',
  'permissions',
  'roles',
  'extended',
  'pass-withdrawn',
  'reset-stopped',
  'thawed',
  'deactivated',
  'reactivated',
];

interface Offers {
  readonly offer: ExtensionOffer | null;
  readonly passes: PassOffer;
  readonly reset: ResetOffer;
}

/** What the address says was done, where the person is so: an address is anybody's word. */
function savedOf(
  { query }: CompanyVisit,
  person: PersonProps['described']['person'],
  { offer, passes, reset }: Offers,
): Saved | null {
  const said = words.find((one) => one === query['saved']) ?? null;
  if (said === 'extended') return offer?.given ? said : null;
  if (said === 'pass-withdrawn') return passes.last?.is === 'withdrawn' ? said : null;
  if (said === 'reset-stopped') return reset.elsewhere.length === 0 ? said : null;
  if (said === 'reactivated') return person.status === 'active' ? said : null;
  if (said !== 'deactivated') return said;
  if (person.status !== 'inactive') return null;
  return person.hasAccepted ? said : 'withdrawn';
}

/** Where a form about a person leads that was carried out. */
export const afterwards = (visit: CompanyVisit, membership: MembershipId, saved: Saved): Answer =>
  redirect(`${directoryPath(visit)}/people/${membership}?saved=${saved}`);

/** A form about a person that was not carried out: the page again, with the reason and what was typed. */
export function refusedPerson(
  visit: CompanyVisit,
  membership: MembershipId,
  because: PersonRefusal,
  typed: PersonProps['typed'] = {},
): Promise<Answer> | Answer {
  if (because === 'unknown') return problemPage(visit, 404);
  if (because === 'needs-both') return problemPage(visit, 403);
  const error = { field: null, text: visit.m.t(refusalWords[because]) };
  const isStale = because === 'changed-meanwhile';
  return drawPerson(visit, membership, { typed, isStale, error, saved: null }, because === 'yourself' ? 422 : 409);
}

const refusalWords = {
  'changed-meanwhile': 'person.changed-meanwhile',
  'last-administrator': 'person.refused-last-administrator',
  'not-accepted': 'person.refused-not-accepted',
  yourself: 'person.leave-yourself',
} as const satisfies Partial<Record<PersonRefusal, PlainKey>>;
