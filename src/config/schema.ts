import { z } from 'zod';
import { auditShape } from './audit-schema.ts';
import { color, line, mailbox, oneOf, origin, port, proxies, smtp, url, word } from './forms.ts';
import { settingWords, type SettingWords } from './setting-words.ts';
import { smsShape } from './sms-schema.ts';

export type { SettingWords } from './setting-words.ts';

/**
 * Settings by the names of their environment variables. Every one is a string there; what is written here is what it means. Each error goes on after
 * "Set NAME to …" and never repeats the value: it may be a secret. docs/configuration.md is drawn from this.
 */
export const schema = z.object({
  NODE_ENV: oneOf(['production', 'development', 'test']).default('development').register(settingWords, {
    toml: 'mode',
    example: 'production',
    means:
      '`production` to serve others. Anything else (`development`, `test`) shows demo data and every mail, and therefore only on this machine; `test` leaves out the company of 400.',
  }),
  PORT: port.default(3000).register(settingWords, {
    toml: 'server.port',
    example: 3000,
    means: 'The port on which it listens, 0 to 65535. 0 lets the system choose.',
  }),
  GATEHOUSE_HOST: line(255, 'an address such as 127.0.0.1').optional().register(settingWords, {
    toml: 'server.host',
    example: '127.0.0.1',
    means: 'The address on which it listens. Outside production only one of this machine.',
    otherwise: '`127.0.0.1`; in production `0.0.0.0`',
  }),
  GATEHOUSE_DATA_DIR: line(4096, 'the path of a folder').default('./data').register(settingWords, {
    toml: 'data_dir',
    example: '/var/lib/gatehouse',
    means:
      'The folder of the embedded database and, in development, of the key file. Made with mode 0700; one server at a time uses it. Unless it is set by a variable or in a file that was named, it has to belong to the user who runs Gatehouse or to root.',
    path: true,
  }),
  GATEHOUSE_PUBLIC_URL: origin.optional().register(settingWords, {
    toml: 'server.public_url',
    example: 'https://sign-in.example.com',
    means:
      'The address under which people reach it, without a path; in production it begins with `https://`. Links in mails are made from it alone.',
    otherwise: '`http://localhost:PORT`',
  }),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional().register(settingWords, {
    toml: 'database.url',
    example: 'secrets/database-url',
    means: '`postgres://…`: PostgreSQL 15 or newer instead of the embedded database, for any number of nodes.',
    otherwise: 'the embedded database',
    secret: true,
  }),
  GATEHOUSE_SMTP_URL: smtp.optional().register(settingWords, {
    toml: 'mail.smtp_url',
    example: 'secrets/smtp-url',
    means: 'The mail server: `smtp://` or `smtps://`, with user and password where it wants them.',
    otherwise: 'the development inbox',
    secret: true,
  }),
  GATEHOUSE_MAIL_FROM: mailbox.optional().register(settingWords, {
    toml: 'mail.from',
    example: 'Sign-in <sign-in@example.com>',
    means: 'Where mails come from: an address, or `Name <address>`. Without a name, the brand is it.',
    otherwise: '`gatehouse@localhost`',
  }),
  GATEHOUSE_BOUNCE_TOKEN: word(
    /^[!-~]{32,512}$/,
    'one word of at least 32 characters, such as "openssl rand -hex 32" makes',
  )
    .optional()
    .register(settingWords, {
      toml: 'mail.bounce_token',
      example: 'secrets/bounce-token',
      means:
        'What the mail server says to be let in when it [brings mails that came back](operators/bounces.md) to `/hooks/mail/bounces`.',
      otherwise: 'none: they are not taken there',
      secret: true,
    }),
  GATEHOUSE_KEYS: z.string().optional().register(settingWords, {
    toml: 'keys.ring',
    example: 'secrets/gatehouse-keys',
    means:
      'The keys that seal what is stored, the newest first: `k2:…,k1:…`. [How to make them](operators/install.md#keys).',
    otherwise: 'made in the data directory',
    secret: true,
  }),
  GATEHOUSE_BRAND_NAME: line(60, 'a name of at most 60 characters').default('Gatehouse').register(settingWords, {
    toml: 'brand.name',
    example: 'Northwind Sign-in',
    means:
      'The name on pages and mails, and the issuer in authenticator apps: choose it before people enroll. At most 60 characters.',
  }),
  GATEHOUSE_BRAND_ACCENT: color.default('#ffb000').register(settingWords, {
    toml: 'brand.accent',
    example: '#0a5c9e',
    means: 'The accent color, as six hexadecimal digits. The text on it is computed to stay readable.',
  }),
  GATEHOUSE_SUPPORT_ADDRESS: line(200, 'a text of at most 200 characters').optional().register(settingWords, {
    toml: 'brand.support_address',
    example: 'help@example.com',
    means: 'Whom people ask when their company names nobody, as a text. At most 200 characters.',
    otherwise: 'nobody',
  }),
  GATEHOUSE_TRUSTED_PROXIES: proxies.default([]).register(settingWords, {
    toml: 'server.trusted_proxies',
    example: ['127.0.0.1', '10.0.0.0/8'],
    means:
      'Addresses or ranges of proxies whose `X-Forwarded-For` counts: in the file as a list, in the variable with commas between them.',
    otherwise: 'none',
  }),
  GATEHOUSE_LOG_LEVEL: oneOf(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('info')
    .register(settingWords, {
      toml: 'log.level',
      example: 'info',
      means:
        'Logs are JSON lines on standard error, without codes, links, passwords and names. One of `silent`, `fatal`, `error`, `warn`, `info`, `debug`, `trace`.',
    }),
  ...auditShape,
  ...smsShape,
});

export type Setting = keyof typeof schema.shape;

export type Settings = z.output<typeof schema>;

export const settingNames = Object.keys(schema.shape) as readonly Setting[];

/** The words about a setting. Throws where it has none. */
export function wordsOf(name: Setting): SettingWords {
  const words = settingWords.get(schema.shape[name]);
  if (words === undefined) throw new Error(`nothing says what ${name} means`);
  return words;
}

/** Settings that may be given as a file's path: `…_FILE`, or `…_file` in the TOML file. */
export const secretSettings: readonly Setting[] = settingNames.filter((name) => wordsOf(name).secret);
