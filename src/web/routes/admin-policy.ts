import { settingsOf } from '#flows/policy/change-policy.ts';
import { lookAtChange, mustEnrollFirst, revisionOf, savePolicy, type PolicyLook } from '#flows/policy/save-policy.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import type { FieldFlaw } from '../pages/policy-form.tsx';
import { PolicyPage, type Unsaved } from '../pages/policy.tsx';
import { answeredPage, formFacts, mfaPath, ownKinds, policyPage } from '../present/admin-policy.ts';
import { flawOfPlan, readPolicyForm, type ReadPolicyForm } from '../present/admin-policy-form.ts';
import { byAdministrator } from '../present/console.ts';
import { policyRows } from '../present/kept-policy.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const mfa = '/admin/:company/security/mfa';

/** Security Settings → Multi-Factor Authentication of a company (SPEC P1, P11). Whom it reaches is in `admin-reach.ts`. */
export const adminPolicyRoutes: readonly Route[] = [
  { method: 'GET', path: mfa, access: 'company', needs: 'any', handle: withPolicy(show) },
  {
    method: 'POST',
    path: mfa,
    access: 'company',
    needs: 'both',
    fresh: true,
    label: 'policy.act-save',
    shows: policyRows,
    beforeProof: enrollBefore,
    handle: withPolicy(save),
  },
  {
    method: 'GET',
    path: `${mfa}/look`,
    access: 'company',
    needs: 'any',
    handle: async (visit) => redirect(mfaPath(visit)),
  },
  // Nothing is written: no fresh proof is asked for.
  { method: 'POST', path: `${mfa}/look`, access: 'company', needs: 'both', handle: withPolicy(look) },
];

type Act = (visit: CompanyVisit, bundle: CompanyBundle) => Promise<Answer>;

/** The policy with its revision, of the company of the address. */
function withPolicy(act: Act): (visit: CompanyVisit) => Promise<Answer> {
  return async (visit) => {
    const bundle = await visit.door.deps.store.loadCompany(visit.at.company.id);
    return bundle ? act(visit, bundle) : problemPage(visit, 404);
  };
}

async function show(visit: CompanyVisit, bundle: CompanyBundle): Promise<Answer> {
  return page(PolicyPage(await policyPage(visit, bundle)));
}

/** "See What Will Happen": the same page with the effect of what was typed. */
async function look(visit: CompanyVisit, bundle: CompanyBundle): Promise<Answer> {
  if (bundle.company.entitlement !== 'available') return unavailable(visit, bundle);
  const read = readPolicyForm(visit.fields, formFacts(visit, bundle));
  if (!read) return problemPage(visit, 400);
  const { form, revision, flaws } = read;
  if (revision !== revisionOf(bundle)) return answer(visit, bundle, 409, { read, flaws, unsaved: 'changed-meanwhile' });
  if (!form) return answer(visit, bundle, 422, { read, flaws });
  const seen = await lookAtChange(visit.door.deps, bundle, form.change);
  if ('flaw' in seen) return answer(visit, bundle, 422, { read, flaws: [flawOfPlan(seen)] });
  return answer(visit, bundle, 200, { read, flaws, look: seen });
}

async function save(visit: CompanyVisit, bundle: CompanyBundle): Promise<Answer> {
  if (bundle.company.entitlement !== 'available') return unavailable(visit, bundle);
  const read = readPolicyForm(visit.fields, formFacts(visit, bundle));
  if (!read) return problemPage(visit, 400);
  const { form, flaws } = read;
  if (!form) return answer(visit, bundle, 422, { read, flaws });
  const author = { by: byAdministrator(visit), kinds: ownKinds(visit) };
  const saved = await savePolicy(visit.door.deps, author, bundle, form);
  if (saved.done) return redirect(`${mfaPath(visit)}?saved=${saved.revision}`);
  switch (saved.because) {
    case 'flaw':
      return answer(visit, bundle, 422, { read, flaws: [flawOfPlan(saved.flaw)] });
    case 'not-entitled':
      return unavailable(visit, bundle);
    case 'changed-meanwhile':
      return answer(visit, saved.bundle, 409, { read, flaws, unsaved: saved.because });
    case 'enroll-first':
    case 'look-first':
    case 'tick-first':
      return answer(visit, bundle, 422, { read, flaws, unsaved: saved.because, look: saved.look });
    default:
      return saved satisfies never;
  }
}

/** Whoever has to set up their own second step first is told so before they prove anything else (SPEC P4). */
async function enrollBefore(visit: CompanyVisit): Promise<Answer | null> {
  const { deps } = visit.door;
  const bundle = await deps.store.loadCompany(visit.at.company.id);
  const read = bundle && readPolicyForm(visit.fields, formFacts(visit, bundle));
  if (!bundle || !read?.form || bundle.company.entitlement !== 'available') return null;
  const found = await lookAtChange(deps, bundle, read.form.change);
  if ('flaw' in found || !mustEnrollFirst(deps, ownKinds(visit), settingsOf(bundle), found.settings)) return null;
  return answer(visit, bundle, 422, { read, flaws: read.flaws, unsaved: 'enroll-first', look: found });
}

/** The operator has not entitled the company, or not any more (SPEC C3): nothing is saved. */
async function unavailable(visit: CompanyVisit, bundle: CompanyBundle): Promise<Answer> {
  return page(PolicyPage(await policyPage(visit, bundle)), 409);
}

interface Found {
  readonly read: ReadPolicyForm;
  readonly flaws: readonly FieldFlaw[];
  readonly look?: PolicyLook;
  readonly unsaved?: Unsaved;
}

async function answer(
  visit: CompanyVisit,
  bundle: CompanyBundle,
  status: number,
  { look: seen, unsaved, ...found }: Found,
): Promise<Answer> {
  const drawn = await answeredPage(visit, bundle, { ...found, look: seen ?? null, unsaved: unsaved ?? null });
  return page(PolicyPage(drawn), status);
}
