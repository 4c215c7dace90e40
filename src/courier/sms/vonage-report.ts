import { createHmac, hash as digest } from 'node:crypto';
import { minute, second, type Duration } from '#domain/instant.ts';
import type { Secret } from '#domain/secret.ts';
import type { ReportRequest } from '#ports/courier.ts';
import type { SmsReport } from '#ports/sms.ts';
import type { ProviderTools } from './provider.ts';
import { codeOf, fieldsOf } from './report-fields.ts';

/** Whose reports they are. */
export interface VonageSigner {
  readonly apiKey: string;
  readonly secret: Secret;
}

/** Signatures older than this, or from further ahead, are refused. */
const freshFor: Duration = 5 * minute;

/**
 * A delivery receipt, signed in one of Vonage's two ways: a JWT (HS256) in `Authorization` that holds a digest of the body, or `sig` among the fields (the SMS
 * API's own; HMAC with SHA-256 or SHA-512, which the operator chooses in Vonage's settings; MD5 and SHA-1 are refused). Null: neither is right.
 */
export async function readVonageReport(
  request: ReportRequest,
  signer: VonageSigner,
  tools: ProviderTools,
): Promise<readonly SmsReport[] | null> {
  const fields = fieldsOf(request);
  const token = /^Bearer ([\w.-]+)$/.exec(request.headers['authorization'] ?? '')?.[1];
  const isSigned =
    token === undefined ? hasRightSig(fields, signer, tools) : await isRightToken(token, request, signer, tools);
  return isSigned ? reportsIn(fields) : null;
}

async function isRightToken(
  token: string,
  { method, body }: ReportRequest,
  { apiKey, secret }: VonageSigner,
  { clock, hash }: ProviderTools,
): Promise<boolean> {
  // A token says nothing of a query.
  if (method !== 'POST') return false;
  const { jwtVerify } = await import('jose');
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret.reveal()), {
      algorithms: ['HS256'],
      currentDate: new Date(clock.now()),
      maxTokenAge: freshFor / second,
      clockTolerance: 5,
    });
    const { payload_hash: claimed, api_key: key } = payload;
    const isOurs = key === undefined || key === apiKey;
    return isOurs && typeof claimed === 'string' && hash.equal(claimed.toLowerCase(), digest('sha256', body));
  } catch {
    return false;
  }
}

const algorithms: ReadonlyMap<number, 'sha256' | 'sha512'> = new Map([
  [64, 'sha256'],
  [128, 'sha512'],
]);

function hasRightSig(
  fields: ReadonlyMap<string, string>,
  { secret }: VonageSigner,
  { clock, hash }: ProviderTools,
): boolean {
  const sig = fields.get('sig') ?? '';
  const algorithm = algorithms.get(sig.length);
  const signedAt = Number(fields.get('timestamp')) * second;
  if (algorithm === undefined || !(Math.abs(clock.now() - signedAt) <= freshFor)) return false;
  const right = createHmac(algorithm, secret.reveal()).update(vonageText(fields)).digest('hex');
  return hash.equal(right, sig.toLowerCase());
}

/** What Vonage signs: every field but `sig` by name, with `&` and `=` inside values made `_`. */
export const vonageText = (fields: ReadonlyMap<string, string>): string =>
  [...fields.keys()]
    .filter((name) => name !== 'sig')
    .toSorted()
    .map((name) => `&${name}=${(fields.get(name) ?? '').replaceAll(/[&=]/g, '_')}`)
    .join('');

const progresses: ReadonlyMap<string, SmsReport['progress']> = new Map([
  ['delivered', 'delivered'],
  ['expired', 'failed'],
  ['failed', 'failed'],
  ['rejected', 'failed'],
]);

function reportsIn(fields: ReadonlyMap<string, string>): readonly SmsReport[] {
  const reference = codeOf(fields.get('messageId'));
  const progress = progresses.get(fields.get('status') ?? '');
  if (reference === '' || progress === undefined) return [];
  const detail = progress === 'delivered' ? '' : `${fields.get('status')} ${codeOf(fields.get('err-code'))}`.trim();
  return [{ provider: 'vonage', reference, progress, detail }];
}
