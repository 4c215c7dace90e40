import { second } from '#domain/instant.ts';
import type { MailCheck, MailTrouble, MailVerdict } from '#ports/mail-check.ts';
import { connectionTo, parts, statusOf, type SmtpSettings, type SmtpTimeouts } from './mail-smtp.ts';

/** Somebody waits for the answer. */
const impatient: SmtpTimeouts = {
  connection: 5 * second,
  greeting: 5 * second,
  socket: 5 * second,
  whole: 20 * second,
};

/** Looks at a mail server with the settings that mails leave by, and says in a word what is wrong. */
export function smtpCheck({ url, from, timeouts = impatient }: SmtpSettings): MailCheck {
  const attempt = async (act: (server: ReturnType<typeof connectionTo>) => Promise<string>): Promise<MailVerdict> => {
    const server = connectionTo(url, timeouts);
    try {
      return { works: true, said: await act(server) };
    } catch (error) {
      return verdictOn(error);
    } finally {
      server.close();
    }
  };
  return {
    reach: () => attempt((server) => server.verify().then(() => '')),
    send: (mail) =>
      attempt(async (server) => {
        const signal = AbortSignal.timeout(timeouts.whole);
        return statusOf((await server.sendMail({ ...parts(mail, from), signal })).response);
      }),
  };
}

/** What nodemailer says of a failure; `originalCode` is the system's or TLS's own. */
interface Failure {
  readonly name: string;
  readonly code: string;
  readonly originalCode: string;
  readonly command: string;
  readonly response: string;
  readonly responseCode: number;
}

type Rule = readonly [MailTrouble, (failure: Failure) => boolean];

/** The first that fits names the trouble. */
const rules: readonly Rule[] = [
  ['certificate', ({ originalCode }) => /CERT|SELF_SIGNED|^UNABLE_TO_/.test(originalCode)],
  ['no-tls', ({ code, originalCode }) => code === 'ETLS' || /^(ERR_SSL_|EPROTO)/.test(originalCode)],
  ['unknown-host', ({ code, originalCode }) => code === 'EDNS' || /^(ENOTFOUND|EAI_AGAIN)$/.test(originalCode)],
  ['connection-refused', ({ originalCode }) => originalCode === 'ECONNREFUSED'],
  ['unreachable', ({ originalCode }) => /^E(HOST|NET)(UNREACH|DOWN)$/.test(originalCode)],
  [
    'time-out',
    ({ name, code, originalCode }) =>
      [code, originalCode].includes('ETIMEDOUT') || name === 'TimeoutError' || name === 'AbortError',
  ],
  ['login-needed', ({ responseCode }) => responseCode === 530],
  ['try-later', ({ responseCode }) => responseCode >= 400 && responseCode < 500],
  ['login-refused', ({ code }) => code === 'EAUTH'],
  ['sender-refused', ({ command }) => command === 'MAIL FROM'],
  ['relay-denied', ({ command, response }) => command === 'RCPT TO' && /relay|^\d{3}[ -]5\.7\./i.test(response)],
  ['recipient-refused', ({ command }) => command === 'RCPT TO'],
  ['message-refused', ({ responseCode }) => responseCode >= 500],
];

function verdictOn(error: unknown): MailVerdict {
  const failure = failureOf(error);
  const trouble = rules.find(([, fits]) => fits(failure))?.[0] ?? 'other';
  const said = statusOf(failure.response) || failure.originalCode || failure.code;
  return { works: false, trouble, said };
}

function failureOf(error: unknown): Failure {
  const given = (error instanceof Error ? error : {}) as Readonly<Record<string, unknown>>;
  const text = (name: string): string => (typeof given[name] === 'string' ? given[name] : '');
  return {
    name: text('name'),
    code: text('code'),
    originalCode: text('originalCode'),
    command: text('command'),
    response: text('response'),
    responseCode: typeof given['responseCode'] === 'number' ? given['responseCode'] : 0,
  };
}
