import { kindsAccepted } from '#domain/blast-radius.ts';
import { isZone } from '#domain/deadline.ts';
import { hasPermissions } from '#domain/membership.ts';
import { changedSettings, type ChangedSetting, type PolicySettings } from '#domain/policy-change.ts';
import { nothingHeld, stillHeld } from '#domain/reset-rule.ts';
import { shownDeadline } from '#domain/policy-draft.ts';
import { acceptingPolicy, blastRadius, radiusAtAGlance } from '#flows/policy/blast-radius.ts';
import { settingsOf } from '#flows/policy/change-policy.ts';
import { editsSince, lastEdit, type PolicyEdit } from '#flows/policy/history.ts';
import { planChange } from '#flows/policy/plan-change.ts';
import { toldFrom } from '#flows/policy/told.ts';
import { describeDraft, revisionOf, type PolicyLook } from '#flows/policy/save-policy.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import { zoneGroups, zoneLabel, type ZoneGroup } from '#text/zones.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import type { FieldFlaw, PolicyFormProps, TypedPolicy } from '../pages/policy-form.tsx';
import type { PolicyBody, PolicyPageProps, Unsaved } from '../pages/policy.tsx';
import { deadlineTyped, formOfPolicy, type FormFacts, type ReadPolicyForm } from './admin-policy-form.ts';
import { draftParameters, previewPath } from './admin-policy-query.ts';
import { adminPath, companyConsole } from './console.ts';

/** Address of the policy page, below which its parts are. */
export const mfaPath = (visit: CompanyVisit): string => adminPath(visit, '/security/mfa');

/** What a form of this company's policy is read and drawn for. */
export const formFacts = ({ door: { deps } }: CompanyVisit, bundle: CompanyBundle): FormFacts => ({
  current: settingsOf(bundle),
  now: deps.clock.now(),
  companyZone: bundle.company.timeZone,
  smsOffered: deps.service.offered.includes('phone'),
});

/** Second factors that whoever visits could be asked for. */
export const ownKinds = ({ session }: CompanyVisit) =>
  session.situation.subject?.authenticators.map((one) => one.kind) ?? [];

/** The page as it is opened. */
export async function policyPage(visit: CompanyVisit, bundle: CompanyBundle): Promise<PolicyPageProps> {
  const facts = formFacts(visit, bundle);
  const common = await commonProps(visit, bundle);
  if (bundle.company.entitlement !== 'available') return { ...common, body: { as: 'unavailable' } };
  if (!hasPermissions(visit.at.membership, 'both')) return { ...common, body: await readOnly(visit, bundle) };
  const { look, isLarge } = await glance(visit, bundle);
  const typed = formOfPolicy(facts.current, facts);
  const form = formProps(visit, bundle, { typed, flaws: [], look, isLarge });
  return { ...common, body: formBody(visit, bundle, form, null) };
}

/** What a form that was not saved is drawn with. */
export interface Answered {
  readonly read: ReadPolicyForm;
  readonly flaws: readonly FieldFlaw[];
  readonly look: PolicyLook | null;
  readonly unsaved: Unsaved | null;
}

/** The page in answer to a form: what was typed is kept. */
export async function answeredPage(
  visit: CompanyVisit,
  bundle: CompanyBundle,
  { read, flaws, look, unsaved }: Answered,
): Promise<PolicyPageProps> {
  const asked = look && ({ ...look, of: 'asked' } as const);
  const form = formProps(visit, bundle, { typed: read.typed, flaws, look: asked, isLarge: false });
  const common = await commonProps(visit, bundle);
  const body = formBody(visit, bundle, form, unsaved);
  if (unsaved !== 'changed-meanwhile') return { ...common, body };
  return { ...common, body: { ...body, stale: await staleProps(visit, bundle, read) } };
}

async function commonProps(visit: CompanyVisit, bundle: CompanyBundle): Promise<Omit<PolicyPageProps, 'body'>> {
  const { deps } = visit.door;
  const saved = bundle.policy !== null && visit.query['saved'] === String(bundle.policy.revision);
  return {
    ...companyConsole(visit),
    base: mfaPath(visit),
    companyName: bundle.company.name,
    standing: bundle.company.entitlement === 'available' ? bundle.policy : null,
    lastEdit: await lastEdit(deps, bundle, visit.session.bundle.user.id),
    held: stillHeld(bundle.policy?.heldResets ?? nothingHeld, deps.clock.now()),
    saved,
    toldAt: saved ? await toldFrom(deps, bundle) : null,
  };
}

async function readOnly(visit: CompanyVisit, { company }: CompanyBundle): Promise<PolicyBody> {
  const helpers = await visit.door.deps.store.listHelpers(visit.session.bundle.user.id);
  const here = helpers.filter((one) => one.companyId === company.id);
  return { as: 'read-only', administrators: here.map((one) => one.displayName) };
}

type FormBody = Extract<PolicyBody, { readonly as: 'form' }>;

function formBody(
  visit: CompanyVisit,
  bundle: CompanyBundle,
  form: Omit<FormBody['form'], 'maySave'>,
  unsaved: Unsaved | null,
): FormBody {
  const current = settingsOf(bundle);
  const accepted = kindsAccepted(acceptingPolicy(visit.door.deps, { requireMfa: true, smsAllowed: form.typed.sms }));
  const isEnrolled = ownKinds(visit).some((kind) => accepted.includes(kind));
  const enroll = isEnrolled ? null : current.requireMfa ? 'announced' : 'first';
  const maySave = enroll !== 'first' || !form.typed.require;
  return { as: 'form', form: { ...form, maySave }, unsaved, stale: null, enroll };
}

async function staleProps(visit: CompanyVisit, bundle: CompanyBundle, read: ReadPolicyForm) {
  const { deps } = visit.door;
  const edits = await editsSince(deps, bundle, read.revision, visit.session.bundle.user.id);
  const planned = read.form && planChange(deps, bundle, read.form.change);
  const typed = planned && !('flaw' in planned) ? planned.settings : typedSettings(read, settingsOf(bundle));
  const differences = changedSettings(settingsOf(bundle), typed);
  return { edits, differences: differences.filter(isTyped(edits, revisionOf(bundle) - read.revision)) };
}

/** Whether somebody typed it, or only left in the form what stood when it was drawn, `missed` revisions ago; unless all of them are known, all count as typed. */
function isTyped(edits: readonly PolicyEdit[], missed: number): (one: ChangedSetting) => boolean {
  if (edits.length !== missed || edits.some((one) => one.changed.length === 0)) return () => true;
  // Newest first: of several edits of a setting the oldest says what the form was drawn with.
  const drawnWith = new Map(edits.flatMap(({ changed }) => changed.map((one) => [one.setting, one.before] as const)));
  return ({ setting, after }) => !drawnWith.has(setting) || drawnWith.get(setting) !== after;
}

/** What was typed, where it could not be saved anyway. */
const typedSettings = ({ typed }: ReadPolicyForm, current: PolicySettings): PolicySettings => ({
  ...current,
  requireMfa: typed.require,
  deadline: deadlineTyped(typed) ?? current.deadline,
  smsAllowed: typed.sms,
  confirmMailbox: typed.mailbox,
  resetApproval: typed.approval,
});

type Drawn = Pick<FormBody['form'], 'typed' | 'flaws' | 'look' | 'isLarge'>;

function formProps(visit: CompanyVisit, bundle: CompanyBundle, drawn: Drawn): Omit<FormBody['form'], 'maySave'> {
  const facts = formFacts(visit, bundle);
  const shown = shownDeadline(facts.current, facts);
  const deadline = deadlineTyped(drawn.typed);
  const isShown = deadline?.date === shown.deadline.date && deadline.zone === shown.deadline.zone;
  return {
    ...drawn,
    revision: revisionOf(bundle),
    deadline,
    isProposed: shown.isProposed && isShown,
    zones: zonesFor(visit, bundle, drawn.typed),
    smsOffered: facts.smsOffered,
    whoHref: whoHref(visit, drawn.look?.settings ?? null),
  };
}

/** The list of those whom a draft reaches. */
const whoHref =
  (visit: CompanyVisit, draft: PolicySettings | null): PolicyFormProps['whoHref'] =>
  (reach) =>
    previewPath(mfaPath(visit), { ...(draft ? draftParameters(draft) : {}), reach });

/** The administrator's own, the company's and the one that is set stand on top (SPEC P1). */
function zonesFor(visit: CompanyVisit, { company }: CompanyBundle, typed: TypedPolicy): readonly ZoneGroup[] {
  const { m } = visit;
  const own = companyConsole(visit).page.zone;
  const near = [...new Set([own, company.timeZone, typed.zone])].filter(isZone);
  const zones = near.map((zone) => ({ zone, label: zoneLabel(m, zone) }));
  return [{ label: m.t('zone.near'), zones }, ...zoneGroups(m)];
}

/** What stands, or what switching it on as it is proposed would do; not for companies that take long to count. */
async function glance(visit: CompanyVisit, bundle: CompanyBundle): Promise<Pick<Drawn, 'look' | 'isLarge'>> {
  const { deps } = visit.door;
  const planned = planChange(deps, bundle, { requireMfa: true });
  if ('flaw' in planned) return { look: null, isLarge: false };
  const count = visit.query['count'] === 'yes' ? blastRadius : radiusAtAGlance;
  const radius = await count(deps, bundle.company.id, planned.settings);
  if (radius === null) return { look: null, isLarge: true };
  const look = describeDraft(deps, bundle, planned, radius, deps.clock.now());
  return { look: { ...look, of: 'glance' }, isLarge: false };
}
