import { takeBounce } from '#flows/installation/take-bounce.ts';
import type { ReportRequest } from '#ports/courier.ts';
import type { Answer } from '../lifecycle/answer.ts';
import type { Visit } from '../lifecycle/visit.ts';
import type { Route } from './route.ts';

const path = '/hooks/sms/:provider';

/**
 * Delivery reports of the providers of text messages (SPEC M6): by POST, or by GET from gateways that know nothing else. Each is signed or carries a secret of
 * its provider's; what does not answers 404, like a provider that is not here.
 */
export const hookRoutes: readonly Route[] = [
  { method: 'POST', path, access: 'hook', handle: takeReport },
  { method: 'GET', path, access: 'hook', handle: takeReport },
  { method: 'POST', path: '/hooks/mail/bounces', access: 'hook', takes: 'mail', handle: takeMail },
];

/** A mail that came back, from the mail server (SPEC P11). Whatever it is, it was taken: nobody has to bring it again. */
async function takeMail({ door: { bounces, deps }, request: { body } }: Visit): Promise<Answer> {
  await takeBounce(deps, Buffer.isBuffer(body) ? await bounces.read(body) : null);
  return { as: 'empty', status: 200 };
}

async function takeReport(visit: Visit): Promise<Answer> {
  const { reports, deps } = visit.door;
  const found = await reports.read(reportRequest(visit));
  if (found === null) return { as: 'empty', status: 404 };
  for (const report of found) await deps.store.sms.report(report, deps.clock.now());
  // Kannel takes any other status of success for a failure, and reports again.
  return { as: 'empty', status: 200 };
}

function reportRequest({ door, request, params, path: own }: Visit): ReportRequest {
  const { body, url, headers } = request;
  const query = url.indexOf('?');
  return {
    provider: params.provider ?? '',
    method: request.method === 'POST' ? 'POST' : 'GET',
    url: `${door.deps.service.publicUrl()}${own}${query < 0 ? '' : url.slice(query)}`,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, oneText(value)])),
    body: typeof body === 'string' ? body : '',
  };
}

const oneText = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value;
