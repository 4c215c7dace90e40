import { createHash } from 'node:crypto';
import type { Deadline } from '#domain/deadline.ts';
import { hasPermissions } from '#domain/membership.ts';
import { nextReminder } from '#domain/mailing.ts';
import type { RollOutFacet } from '#domain/roll-out.ts';
import { settingsOf } from '#flows/policy/change-policy.ts';
import { boundCompany } from '#flows/roll-out/bound-company.ts';
import type { RollOutAct } from '#flows/roll-out/chosen.ts';
import { rollOutFigures } from '#flows/roll-out/figures.ts';
import { mailingsOf } from '#flows/roll-out/mailings.ts';
import { rollOutPage, type RollOutPerson } from '#flows/roll-out/people.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { without } from '../pages/directory-fields.ts';
import { renderPart } from '../pages/render.ts';
import { FiguresSection } from '../pages/roll-out-figures.tsx';
import type { FiguresProps } from '../pages/roll-out-props.ts';
import type { PeopleProps } from '../pages/roll-out-people.tsx';
import { RollOutPage, type RollOutBody, type RollOutProps } from '../pages/roll-out.tsx';
import type { TypedRollOut } from '../pages/roll-out-fields.ts';
import { choicesOf } from './admin-directory.ts';
import { mfaPath } from './admin-policy.ts';
import { openPlace, sealPlace } from './admin-policy-query.ts';
import { addressWith, anyList, byIn, queryOf, readFacet, readTyped } from './admin-roll-out-address.ts';
import { adminPath, companyConsole } from './console.ts';
import { problemPage } from './problem.tsx';
import { withReader } from './reader.ts';

type Given = Readonly<Record<string, string>>;

export const rollOutPath = (visit: CompanyVisit): string => `${mfaPath(visit)}/roll-out`;

/** The page that an address, or a form's fields, ask for. */
export async function drawRollOut(
  visit: CompanyVisit,
  given: Given,
  more: Partial<Pick<RollOutProps, 'outcome' | 'error'>> = {},
  status = 200,
): Promise<Answer> {
  const bundle = await visit.door.deps.store.loadCompany(visit.at.company.id);
  if (!bundle) return problemPage(visit, 404);
  const props: RollOutProps = {
    ...companyConsole(visit),
    companyName: bundle.company.name,
    base: mfaPath(visit),
    body: await bodyOf(visit, bundle, given),
    outcome: null,
    error: null,
    ...more,
  };
  return page(RollOutPage(props), status);
}

/** Nothing is required any more, or the company is not entitled any more: there is nothing to remind of, and no more time to give. */
export function withoutDeadline(visit: CompanyVisit): Promise<Answer> {
  const text = visit.m.t('rollout.no-deadline', { company: visit.at.company.name });
  return drawRollOut(visit, visit.fields, { error: { field: null, text } }, 409);
}

/** The part of the page that changes, alone; nothing where it is what whoever asks has already. */
export async function drawFigures(visit: CompanyVisit): Promise<Answer> {
  const bundle = await visit.door.deps.store.loadCompany(visit.at.company.id);
  const bound = bundle && boundCompany(bundle);
  if (!bundle || !bound) return problemPage(visit, 404);
  const looking = lookIn(visit.query);
  const figures = await figuresProps(visit, bundle, bound.policy.deadline, looking);
  const { page: context } = companyConsole(visit);
  const content = renderPart(
    FiguresSection({ page: context, companyName: bundle.company.name, ...figures }),
    context.m.language,
  );
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  if (visit.request.headers['if-none-match'] === etag) return { as: 'empty', status: 304, headers: { etag } };
  return { as: 'file', type: 'text/html; charset=utf-8', name: null, content, headers: { etag } };
}

async function bodyOf(visit: CompanyVisit, bundle: CompanyBundle, given: Given): Promise<RollOutBody> {
  if (bundle.company.entitlement !== 'available') return { as: 'not-entitled' };
  const bound = boundCompany(bundle);
  if (!bound) return { as: 'off' };
  const looking = lookIn(given);
  const [figures, people] = await Promise.all([
    figuresProps(visit, bundle, bound.policy.deadline, looking),
    hasPermissions(visit.at.membership, 'directory-admin') ? peopleProps(visit, bundle, given, looking) : null,
  ]);
  const counted = figures.state.as === 'counted' ? figures.state.figures : null;
  return { as: 'roll-out', figures, people: people && { ...people, figures: counted } };
}

interface Look {
  readonly typed: TypedRollOut;
  readonly by: RollOutFacet;
}

const lookIn = (given: Given): Look => ({ typed: readTyped(given), by: readFacet(given) });

async function figuresProps(
  visit: CompanyVisit,
  bundle: CompanyBundle,
  deadline: Deadline,
  looking: Look,
): Promise<Omit<FiguresProps, 'page' | 'companyName'>> {
  const { deps } = visit.door;
  const [{ figures, counting }, mailings] = await Promise.all([
    rollOutFigures(deps, bundle, looking.by),
    mailingsOf(deps, bundle.company.id),
  ]);
  return {
    state: figures ? { as: 'counted', figures, deadline } : { as: 'counting', counted: counting ?? 0 },
    by: looking.by,
    mailings,
    next: nextReminder(deadline, deps.clock.now()),
    links: figuresLinks(visit, looking),
  };
}

function figuresLinks(visit: CompanyVisit, { typed, by }: Look): FiguresProps['links'] {
  const path = rollOutPath(visit);
  const mayList = hasPermissions(visit.at.membership, 'directory-admin');
  const listed = (to: Partial<TypedRollOut>): string | null =>
    mayList ? `${addressWith(path, { ...anyList, ...to }, byIn(by))}#people` : null;
  return {
    page: addressWith(path, typed, byIn(by)),
    figures: addressWith(`${path}/figures`, typed, byIn(by)),
    by: (facet) => `${addressWith(path, typed, byIn(facet))}#breakdown`,
    status: (status) => listed({ status }),
    among: (facet, value) =>
      facet === 'method' ? withoutMethod(listed, value) : listed({ [facet]: value ?? without }),
  };
}

/** Of those who have a method the list tells one kind from the other, but not from both. */
const withoutMethod = (listed: (to: Partial<TypedRollOut>) => string | null, value: string | null): string | null =>
  value === null ? listed({ method: 'none' }) : null;

async function peopleProps(
  visit: CompanyVisit,
  bundle: CompanyBundle,
  given: Given,
  { typed, by }: Look,
): Promise<Omit<PeopleProps, 'page' | 'companyName' | 'figures'>> {
  const { deps } = visit.door;
  const { id } = bundle.company;
  const from = openPlace(deps, id, given['after'] ?? '');
  const [list, choices] = await Promise.all([
    rollOutPage(deps, queryOf(id, settingsOf(bundle), typed), from),
    choicesOf(deps, id),
  ]);
  const path = rollOutPath(visit);
  const next = list.next && sealPlace(deps, id, list.next);
  return {
    action: path,
    show: `${addressWith(path, { ...anyList, status: 'everyone' }, byIn(by))}#people`,
    typed,
    by,
    choices,
    people: list.people.map((one) => ({ ...one, person: withReader(visit, one.person) })),
    isPartial: list.isPartial,
    acts: actsOf(visit),
    links: {
      export: addressWith(`${path}/export.csv`, typed),
      again: againIn(visit, { typed, by }, from === null ? {} : { after: given['after'] ?? '' }),
      first: from === null ? null : `${addressWith(path, typed, byIn(by))}#people`,
      next: next === null ? null : `${addressWith(path, typed, { ...byIn(by), after: next })}#people`,
      person: (one: RollOutPerson) => adminPath(visit, `/directory/people/${one.person.membership}`),
      act: (act: RollOutAct) => `${path}/${act}`,
    },
  };
}

/** The list as it is looked at, from the same place on. An address that differs from the page's own after "#" alone would not be loaded. */
const againIn = (visit: CompanyVisit, { typed, by }: Look, place: { readonly after?: string }): string => {
  const at = String(visit.door.deps.clock.now());
  return `${addressWith(rollOutPath(visit), typed, { ...byIn(by), ...place, at })}#people`;
};

/** What whoever looks may do: mails and more time are of the policy, and need both permissions (SPEC C2). */
export const actsOf = ({ at }: CompanyVisit): readonly RollOutAct[] =>
  hasPermissions(at.membership, 'both') ? ['remind', 'extend', 'deactivate'] : ['deactivate'];
