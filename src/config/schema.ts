import { isIP } from 'node:net';
import { z } from 'zod';

const portError = 'a number from 0 to 65535';

const port = z
  .string()
  .regex(/^\d{1,5}$/, portError)
  .transform(Number)
  .refine((value) => value <= 65_535, portError);

const url = (protocols: readonly string[]) => {
  const starts = protocols.map((one) => `${one}//`);
  return z.string().refine((text) => starts.some((start) => URL.parse(text)?.href.startsWith(start)), {
    error: `an address that starts with ${starts.join(' or ')}`,
    abort: true,
  });
};

/** Pages and cookies live at the root of their host: what comes after it would be left out of every link in a mail without a word. */
const origin = url(['http:', 'https:']).refine(
  (text) => {
    const { origin: own, href } = new URL(text);
    return href === `${own}/`;
  },
  { error: 'an address without user, path or query, such as https://sign-in.example.com' },
);

const smtp = url(['smtp:', 'smtps:']).refine((text) => new URL(text).hostname !== '', {
  error: 'an address with a host, such as smtp://mail.example.com:587',
});

/** `Name <address>` or an address alone. */
export const mailboxForm =
  /^(?:"?(?<name>[^"<>\p{Cc}]*?)"?\s*<(?<bracketed>[^<>@\s]+@[^<>@\s]+)>|(?<bare>[^<>"@\s]+@[^<>"@\s]+))$/u;

const mailbox = z.string().trim().regex(mailboxForm, 'an address such as "Sign-in <sign-in@example.com>"');

const proxies = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .transform((list) => list.filter(Boolean))
  .refine((list) => list.every(isAddressOrRange), {
    error: 'addresses or ranges with commas between them, such as 10.0.0.0/8, 2001:db8::1',
  });

function isAddressOrRange(text: string): boolean {
  const [, address = text, bits = '0'] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const family = address.includes('%') ? 0 : isIP(address);
  return family !== 0 && Number(bits) <= (family === 4 ? 32 : 128);
}

const color = z.string().regex(/^#[0-9a-f]{6}$/i, 'a color such as #ffb000');

const oneOf = <const T extends readonly [string, ...string[]]>(names: T) =>
  z.enum(names, { error: `one of ${names.join(', ')}` });

/**
 * Settings by the names of their environment variables. Every one is a string there; what is written here is what it means. Each error goes on after
 * "Set NAME to …" and never repeats the value: it may be a secret.
 */
export const schema = z.object({
  NODE_ENV: oneOf(['production', 'development', 'test']).default('development'),
  PORT: port.default(3000),
  GATEHOUSE_HOST: z.string().optional(),
  GATEHOUSE_DATA_DIR: z.string().default('./data'),
  GATEHOUSE_PUBLIC_URL: origin.optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  GATEHOUSE_SMTP_URL: smtp.optional(),
  GATEHOUSE_MAIL_FROM: mailbox.optional(),
  GATEHOUSE_KEYS: z.string().optional(),
  GATEHOUSE_BRAND_NAME: z.string().trim().max(60, 'a name of at most 60 characters').default('Gatehouse'),
  GATEHOUSE_BRAND_ACCENT: color.default('#ffb000'),
  GATEHOUSE_SUPPORT_ADDRESS: z.string().trim().max(200, 'a text of at most 200 characters').optional(),
  GATEHOUSE_TRUSTED_PROXIES: proxies.default([]),
  GATEHOUSE_LOG_LEVEL: oneOf(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

export type Setting = keyof typeof schema.shape;

export type Settings = z.output<typeof schema>;

/** Settings that may be given as a file's path in a variable with `_FILE` appended. */
export const secretSettings: readonly Setting[] = ['DATABASE_URL', 'GATEHOUSE_SMTP_URL', 'GATEHOUSE_KEYS'];
