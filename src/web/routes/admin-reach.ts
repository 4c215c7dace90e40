import { parseId } from '#domain/identifiers.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { EvaluatePage } from '../pages/policy-person.tsx';
import { PreviewPage } from '../pages/policy-preview.tsx';
import { evaluateProps, previewFile, previewProps } from '../present/admin-reach.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const mfa = '/admin/:company/security/mfa';

/**
 * Whom a policy reaches, on any date and by any draft (SPEC P11): how many, exactly who, and one person. How many may be seen by whoever has one permission of
 * the two; who they are is the directory, and so takes its permission (SPEC C2).
 */
export const adminReachRoutes: readonly Route[] = [
  { method: 'GET', path: `${mfa}/preview`, access: 'company', needs: 'any', handle: preview },
  { method: 'GET', path: `${mfa}/preview.csv`, access: 'company', needs: 'directory-admin', handle: download },
  { method: 'GET', path: `${mfa}/person`, access: 'company', needs: 'directory-admin', handle: evaluate },
];

async function preview(visit: CompanyVisit): Promise<Answer> {
  const props = await previewProps(visit);
  return props ? page(PreviewPage(props), props.isBadDate ? 422 : 200) : problemPage(visit, 404);
}

async function download(visit: CompanyVisit): Promise<Answer> {
  const file = { type: 'text/csv; charset=utf-8', name: 'who-is-affected.csv' } as const;
  // Whoever asks for the headers alone has exported nothing.
  if (visit.request.method === 'HEAD') return { as: 'file', ...file, content: '' };
  const content = await previewFile(visit);
  return content ? { as: 'stream', ...file, content } : problemPage(visit, 404);
}

async function evaluate(visit: CompanyVisit): Promise<Answer> {
  const member = parseId('membership', visit.query['member']);
  const props = member && (await evaluateProps(visit, member));
  return props ? page(EvaluatePage(props), props.isBadDate ? 422 : 200) : problemPage(visit, 404);
}
