import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
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
  const [, address = text, bits] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const family = address.includes('%') ? 0 : isIP(address);
  if (family === 0 || bits === undefined) return family !== 0;
  return Number(bits) >= fewestBits(address) && Number(bits) <= (family === 4 ? 32 : 128);
}

/** IPv4 addresses mapped into IPv6 begin after 96 bits: a shorter range would be of both kinds. */
function fewestBits(address: string): number {
  const parsed = ipaddr.parse(address);
  return parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress() ? 96 : 0;
}

const color = z.string().regex(/^#[0-9a-f]{6}$/i, 'a color such as #ffb000');

const oneOf = <const T extends readonly [string, ...string[]]>(names: T) =>
  z.enum(names, { error: `one of ${names.join(', ')}` });

/** What an operator reads about a setting (docs/configuration.md), beside what the schema says itself. */
export interface SettingWords {
  readonly means: string;
  /** What holds where the schema has no default of its own. */
  readonly otherwise?: string;
  /** May be given as a file's path, in a variable with `_FILE` appended. */
  readonly secret?: true;
}

/** The words about each setting of the schema, by its type. */
export const settingWords = z.registry<SettingWords>();

/**
 * Settings by the names of their environment variables. Every one is a string there; what is written here is what it means. Each error goes on after
 * "Set NAME to …" and never repeats the value: it may be a secret. docs/configuration.md is drawn from this.
 */
export const schema = z.object({
  NODE_ENV: oneOf(['production', 'development', 'test']).default('development').register(settingWords, {
    means:
      '`production` to serve others. Anything else (`development`, `test`) shows demo data and every mail, and therefore only on this machine.',
  }),
  PORT: port.default(3000).register(settingWords, {
    means: 'The port on which it listens, 0 to 65535. 0 lets the system choose.',
  }),
  GATEHOUSE_HOST: z.string().optional().register(settingWords, {
    means: 'The address on which it listens. Outside production only one of this machine.',
    otherwise: '127.0.0.1; in production 0.0.0.0',
  }),
  GATEHOUSE_DATA_DIR: z.string().default('./data').register(settingWords, {
    means:
      'The folder of the embedded database and, in development, of the key file. Made with mode 0700; one server at a time uses it.',
  }),
  GATEHOUSE_PUBLIC_URL: origin.optional().register(settingWords, {
    means:
      'The address under which people reach it, without a path; in production it begins with `https://`. Links in mails are made from it alone.',
    otherwise: '`http://localhost:PORT`; required in production',
  }),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional().register(settingWords, {
    means: '`postgres://…`: PostgreSQL 15 or newer instead of the embedded database, for any number of nodes.',
    otherwise: 'the embedded database',
    secret: true,
  }),
  GATEHOUSE_SMTP_URL: smtp.optional().register(settingWords, {
    means: 'The mail server: `smtp://` or `smtps://`, with user and password where it wants them.',
    otherwise: 'the development inbox; required in production',
    secret: true,
  }),
  GATEHOUSE_MAIL_FROM: mailbox.optional().register(settingWords, {
    means: 'Where mails come from: an address, or `Name <address>`. Without a name, the brand is it.',
    otherwise: '`gatehouse@localhost`; required in production',
  }),
  GATEHOUSE_KEYS: z.string().optional().register(settingWords, {
    means:
      'The keys that seal what is stored, the newest first: `k2:…,k1:…`. [How to make them](operators/install.md#keys).',
    otherwise: 'made in the data directory; required in production',
    secret: true,
  }),
  GATEHOUSE_BRAND_NAME: z
    .string()
    .trim()
    .max(60, 'a name of at most 60 characters')
    .default('Gatehouse')
    .register(settingWords, {
      means:
        'The name on pages and mails, and the issuer in authenticator apps: choose it before people enroll. At most 60 characters.',
    }),
  GATEHOUSE_BRAND_ACCENT: color.default('#ffb000').register(settingWords, {
    means: 'The accent color, as six hexadecimal digits. The text on it is computed to stay readable.',
  }),
  GATEHOUSE_SUPPORT_ADDRESS: z
    .string()
    .trim()
    .max(200, 'a text of at most 200 characters')
    .optional()
    .register(settingWords, {
      means: 'Whom people ask when their company names nobody, as a text. At most 200 characters.',
      otherwise: 'nobody',
    }),
  GATEHOUSE_TRUSTED_PROXIES: proxies.default([]).register(settingWords, {
    means: 'Addresses or ranges of proxies whose `X-Forwarded-For` counts, with commas between them.',
    otherwise: 'none',
  }),
  GATEHOUSE_LOG_LEVEL: oneOf(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('info')
    .register(settingWords, {
      means:
        'Logs are JSON lines on standard error, without codes, links, passwords and names. One of `silent`, `fatal`, `error`, `warn`, `info`, `debug`, `trace`.',
    }),
});

export type Setting = keyof typeof schema.shape;

export type Settings = z.output<typeof schema>;

export const settingNames = Object.keys(schema.shape) as readonly Setting[];

/** Settings that may be given as a file's path in a variable with `_FILE` appended. */
export const secretSettings: readonly Setting[] = settingNames.filter(
  (name) => settingWords.get(schema.shape[name])?.secret,
);
