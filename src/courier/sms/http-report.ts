import { parseId, type MessageId } from '#domain/identifiers.ts';
import type { ReportRequest } from '#ports/courier.ts';
import type { SmsReport } from '#ports/sms.ts';
import type { ProviderTools } from './provider.ts';
import { reportAddress } from './report-address.ts';
import { codeOf, fieldsOf, queryOf } from './report-fields.ts';

type Signing = Pick<ProviderTools, 'hash' | 'publicUrl'>;

/** The address for reports of one message. Its signature is good for that message alone and says nothing else; nothing in it needs percent-encoding. */
export const signedReportAddress = (id: MessageId, tools: Signing): string =>
  `${reportAddress(tools.publicUrl(), 'http')}?id=${id}&sig=${signatureOf(id, tools)}`;

const signatureOf = (id: MessageId, { hash }: Signing): string => hash.hash('sms-report', `http ${id}`);

/** Reads `status` (and `error`, where there is one) of a report that came to a signed address, in its query or its body. Null: the signature is wrong. */
export function readHttpReport(request: ReportRequest, tools: Signing): readonly SmsReport[] | null {
  const query = queryOf(request);
  const id = parseId('message', query.get('id'));
  if (id === null || !tools.hash.equal(signatureOf(id, tools), query.get('sig') ?? '')) return null;
  const fields = new Map([...query, ...fieldsOf(request)]);
  const status = codeOf(fields.get('status')).toLowerCase();
  const progress = progresses.get(status);
  if (progress === undefined) return [];
  const detail = progress === 'delivered' ? '' : `${status} ${codeOf(fields.get('error'))}`.trim();
  return [{ provider: 'http', reference: id, progress, detail }];
}

/** Kannel's numbers (1 delivered to the phone, 2 not, 16 refused by the center), and the words of SMPP and of most gateways. */
const progresses: ReadonlyMap<string, SmsReport['progress']> = new Map<string, SmsReport['progress']>([
  ...['1', 'delivrd', 'delivered'].map((word) => [word, 'delivered'] as const),
  ...['2', '16', 'undeliv', 'undelivered', 'undeliverable', 'expired', 'rejectd', 'rejected', 'deleted', 'failed'].map(
    (word) => [word, 'failed'] as const,
  ),
]);
