import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { Secret } from '#domain/secret.ts';
import { schema, secretSettings } from './schema.ts';

/** How the process runs. */
export interface Configuration {
  /** Demo data, printed credentials and `/dev/…` (SECURITY, Development mode). */
  readonly development: boolean;
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  /** Origin without a trailing slash; null: `http://localhost:` and the port that was got (development only). */
  readonly publicUrl: string | null;
  readonly databaseUrl: Secret | null;
  readonly smtpUrl: Secret | null;
  readonly mailFrom: { readonly name: string; readonly address: string };
  /** Null: made at first start in the data directory. */
  readonly keys: Secret | null;
  readonly brand: { readonly name: string; readonly accent: string; readonly supportAddress: string | null };
  readonly trustedProxies: readonly string[];
  readonly logLevel: string;
}

/** What is wrong with the configuration, one line for each setting, each saying what to set. The process ends with exit code 2. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;
type Parsed = ReturnType<typeof schema.parse>;

/** Reads and judges the configuration. Throws ConfigurationError with every problem at once. */
export function loadConfiguration(environment: Environment = process.env): Configuration {
  const parsed = schema.safeParse(withFiles(withoutEmpty(environment)));
  if (!parsed.success)
    throw new ConfigurationError(parsed.error.issues.map((one) => `Set ${one.path.join('.')} to ${one.message}.`));
  const problems =
    parsed.data.NODE_ENV === 'production' ? productionProblems(parsed.data) : developmentProblems(parsed.data);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return configurationOf(parsed.data);
}

/** An empty variable is one that is not set: that is how container tools pass them on. */
const withoutEmpty = (environment: Environment): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));

function withFiles(environment: Record<string, string | undefined>): Record<string, string | undefined> {
  const read = { ...environment };
  for (const name of secretSettings) {
    const path = environment[`${name}_FILE`];
    if (path !== undefined) read[name] = readSecretFile(name, path);
  }
  return read;
}

function readSecretFile(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw new ConfigurationError([
      `${name}_FILE names ${path}, which cannot be read. Set it to a file that this user may read.`,
    ]);
  }
}

/** SECURITY, Development mode: only on this machine. */
function developmentProblems(settings: Parsed): string[] {
  const host = settings.GATEHOUSE_HOST ?? '127.0.0.1';
  const problems: string[] = [];
  if (!isLoopback(host)) {
    problems.push(
      `GATEHOUSE_HOST is ${host}, but without NODE_ENV=production Gatehouse shows demo data and every mail. ${remedy}`,
    );
  }
  if (settings.GATEHOUSE_PUBLIC_URL && !isLocal(settings.GATEHOUSE_PUBLIC_URL)) {
    problems.push(
      `GATEHOUSE_PUBLIC_URL is not on localhost, but without NODE_ENV=production Gatehouse shows demo data and every mail. ${remedy}`,
    );
  }
  return problems;
}

const remedy = 'Set NODE_ENV=production to serve others, or leave it unset to try Gatehouse on this machine.';

function productionProblems(settings: Parsed): string[] {
  const problems: string[] = [];
  if (!settings.GATEHOUSE_PUBLIC_URL?.startsWith('https:')) {
    problems.push('Set GATEHOUSE_PUBLIC_URL to the https:// address under which people reach Gatehouse.');
  }
  if (!settings.GATEHOUSE_SMTP_URL) {
    problems.push(
      'Set GATEHOUSE_SMTP_URL (or GATEHOUSE_SMTP_URL_FILE) to your mail server, such as smtp://user:password@mail.example.com:587.',
    );
  }
  if (!settings.GATEHOUSE_MAIL_FROM) {
    problems.push(
      'Set GATEHOUSE_MAIL_FROM to the address that mails come from, such as "Sign-in <sign-in@example.com>".',
    );
  }
  if (!settings.GATEHOUSE_KEYS) {
    problems.push(
      'Set GATEHOUSE_KEYS (or GATEHOUSE_KEYS_FILE) to the keys that seal what is stored. docs/operators/install.md says how to make them.',
    );
  }
  return problems;
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

const isLocal = (url: string): boolean => {
  const { hostname } = new URL(url);
  return isLoopback(hostname.replace(/^\[|\]$/g, '')) || hostname.endsWith('.localhost');
};

function configurationOf(settings: Parsed): Configuration {
  const development = settings.NODE_ENV !== 'production';
  return {
    development,
    port: settings.PORT,
    host: settings.GATEHOUSE_HOST ?? (development ? '127.0.0.1' : '0.0.0.0'),
    dataDirectory: resolve(settings.GATEHOUSE_DATA_DIR),
    publicUrl: settings.GATEHOUSE_PUBLIC_URL ? new URL(settings.GATEHOUSE_PUBLIC_URL).origin : null,
    databaseUrl: secret(settings.DATABASE_URL),
    smtpUrl: secret(settings.GATEHOUSE_SMTP_URL),
    mailFrom: mailbox(settings.GATEHOUSE_MAIL_FROM ?? 'gatehouse@localhost', settings.GATEHOUSE_BRAND_NAME),
    keys: secret(settings.GATEHOUSE_KEYS),
    brand: {
      name: settings.GATEHOUSE_BRAND_NAME,
      accent: settings.GATEHOUSE_BRAND_ACCENT,
      supportAddress: settings.GATEHOUSE_SUPPORT_ADDRESS ?? null,
    },
    trustedProxies: settings.GATEHOUSE_TRUSTED_PROXIES.split(',')
      .map((one) => one.trim())
      .filter(Boolean),
    logLevel: settings.GATEHOUSE_LOG_LEVEL,
  };
}

const secret = (text: string | undefined): Secret | null => (text === undefined ? null : new Secret(text));

/** `Name <address>` or an address alone. */
function mailbox(text: string, brand: string): Configuration['mailFrom'] {
  const named = /^\s*"?(?<name>[^"<]*?)"?\s*<(?<address>[^<>\s]+)>\s*$/.exec(text);
  return { name: named?.groups?.name || brand, address: named?.groups?.address ?? text.trim() };
}
