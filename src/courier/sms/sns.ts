import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { createRequire } from 'node:module';
import type * as Signing from '@smithy/signature-v4';
import type { Instant } from '#domain/instant.ts';
import type { OutgoingSms } from '#ports/courier.ts';
import { ask, isSuccess, refusedBy, type Answered, type Call } from './exchange.ts';
import { accepted, refused, unknown, type Provider, type ProviderAnswer, type ProviderTools } from './provider.ts';
import { codeOf } from './report-fields.ts';
import type { SnsSettings } from './settings.ts';

const load = createRequire(import.meta.url);

/** Messages by Amazon SNS (`Publish`, Query API 2010-03-31). It knows no idempotency key for text messages and reports no delivery by HTTP. */
export function snsProvider(settings: SnsSettings, { clock }: Pick<ProviderTools, 'clock'>): Provider {
  const url = new URL('/', settings.baseUrl ?? `https://sns.${settings.region}.amazonaws.com`);
  let signer: Signing.SignatureV4 | null = null;
  return {
    name: 'sns',
    isIdempotent: false,
    async send(message, signal) {
      const call = await signedCall(url, formFor(message, settings), (signer ??= signerFor(settings)), clock.now());
      return ask(call, signal, readAnswer);
    },
  };
}

function formFor({ to, text }: OutgoingSms, { senderId }: SnsSettings): string {
  const attributes: readonly (readonly [string, string])[] = [
    ['AWS.SNS.SMS.SMSType', 'Transactional'],
    ...(senderId === null ? [] : ([['AWS.SNS.SMS.SenderID', senderId]] as const)),
  ];
  const entries = attributes.flatMap(([name, value], index) => {
    const entry = `MessageAttributes.entry.${index + 1}`;
    return [
      [`${entry}.Name`, name],
      [`${entry}.Value.DataType`, 'String'],
      [`${entry}.Value.StringValue`, value],
    ];
  });
  const fields = [['Action', 'Publish'], ['Version', '2010-03-31'], ['PhoneNumber', to], ['Message', text], ...entries];
  return new URLSearchParams(fields).toString();
}

/** The library is read when there is something to sign. */
function signerFor({ region, accessKeyId, secretAccessKey }: SnsSettings): Signing.SignatureV4 {
  const { SignatureV4 } = load('@smithy/signature-v4') as typeof Signing;
  return new SignatureV4({
    service: 'sns',
    region,
    credentials: { accessKeyId, secretAccessKey: secretAccessKey.reveal() },
    sha256: Sha256,
  });
}

/** The digest that the library wants handed to it; with a secret, an HMAC. */
class Sha256 {
  readonly #digest: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#digest = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }

  update(part: Uint8Array): void {
    this.#digest.update(part);
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#digest.digest());
  }

  /** Each digest is made once and not used again. */
  reset(): never {
    throw new RangeError('a digest is made once');
  }
}

const bytesOf = (source: string | ArrayBuffer | ArrayBufferView): Buffer => {
  if (typeof source === 'string') return Buffer.from(source);
  return ArrayBuffer.isView(source)
    ? Buffer.from(source.buffer, source.byteOffset, source.byteLength)
    : Buffer.from(source);
};

async function signedCall(url: URL, body: string, signer: Signing.SignatureV4, now: Instant): Promise<Call> {
  const { headers } = await signer.sign(
    {
      method: 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      headers: { host: url.host, 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body,
    },
    { signingDate: new Date(now) },
  );
  return { method: 'POST', url, headers, body };
}

const published =
  /^(?:<\?xml[^<>]*\?>)?\s*<PublishResponse\b[^<>]*>\s*<PublishResult>\s*<MessageId>([0-9a-f-]{36})<\/MessageId>/;

const failed = /<Error>\s*(?:<Type>\w+<\/Type>\s*)?<Code>([\w.]{1,60})<\/Code>\s*(?:<Message>([^<]*)<\/Message>)?/;

function readAnswer(answer: Answered): ProviderAnswer {
  const [, id] = published.exec(answer.body) ?? [];
  if (isSuccess(answer.status) && id !== undefined) return accepted(id, `HTTP ${answer.status}`);
  const [, code, message] = failed.exec(answer.body) ?? [];
  if (code === undefined)
    return isSuccess(answer.status) ? unknown(`HTTP ${answer.status} without MessageId`) : refusedBy(answer);
  if (isAboutTheNumber(code, message ?? '')) return refused('permanent', `HTTP ${answer.status} ${codeOf(code)}`);
  return refusedBy(answer, codeOf(code));
}

/** The recipient opted out, or the number is none that messages go to; what else is invalid is ours. */
const isAboutTheNumber = (code: string, message: string): boolean =>
  code.startsWith('OptedOut') || (code.startsWith('InvalidParameter') && message.includes('PhoneNumber'));
