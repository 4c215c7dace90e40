import { parseId } from '#domain/identifiers.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { EvaluatePage } from '../pages/policy-person.tsx';
import { PreviewPage } from '../pages/policy-preview.tsx';
import { evaluateProps, previewFile, previewProps } from '../present/admin-reach.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const mfa = '/admin/:company/security/mfa';

/** Whom a policy reaches, on any date and by any draft (SPEC P11): how many, exactly who, and one person. */
export const adminReachRoutes: readonly Route[] = [
  { method: 'GET', path: `${mfa}/preview`, access: 'company', needs: 'any', handle: preview },
  { method: 'GET', path: `${mfa}/preview.csv`, access: 'company', needs: 'any', handle: download },
  { method: 'GET', path: `${mfa}/person`, access: 'company', needs: 'any', handle: evaluate },
];

async function preview(visit: CompanyVisit): Promise<Answer> {
  const props = await previewProps(visit);
  return props ? page(PreviewPage(props), props.isBadDate ? 422 : 200) : problemPage(visit, 404);
}

async function download(visit: CompanyVisit): Promise<Answer> {
  const content = await previewFile(visit);
  if (!content) return problemPage(visit, 404);
  return { as: 'stream', type: 'text/csv; charset=utf-8', name: 'who-is-affected.csv', content };
}

async function evaluate(visit: CompanyVisit): Promise<Answer> {
  const member = parseId('membership', visit.query['member']);
  const props = member && (await evaluateProps(visit, member));
  return props ? page(EvaluatePage(props), props.isBadDate ? 422 : 200) : problemPage(visit, 404);
}
