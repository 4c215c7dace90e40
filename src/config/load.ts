import { resolve } from 'node:path';
import { Secret } from '#domain/secret.ts';
import { modeProblems } from './modes.ts';
import type { Problem } from './problem.ts';
import { mailboxForm, schema, type Settings } from './schema.ts';
import { withSecretFiles } from './secret-files.ts';
import { unknownProblems } from './unknown-settings.ts';

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

/** Reads and judges the configuration. Throws ConfigurationError with every problem at once. */
export function loadConfiguration(environment: Environment = process.env): Configuration {
  const given = withoutEmpty(environment);
  const files = withSecretFiles(given);
  const malformed = [...files.problems, ...formProblems(files.values)];
  const wrong = new Set(malformed.map((one) => one.setting));
  const settings = schema.parse(without(files.values, wrong));
  // Without knowing how to run there is no saying what is missing for it; what is malformed is not missing.
  const amiss = wrong.has('NODE_ENV') ? [] : modeProblems(settings).filter((one) => !wrong.has(one.setting));
  const problems = [...malformed, ...amiss, ...unknownProblems(given)].map((one) => one.text);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return configurationOf(settings);
}

/** A blank variable is one that is not set: that is how container tools pass them on. */
const withoutEmpty = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));

const without = (environment: Environment, names: ReadonlySet<string>): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !names.has(name)));

/** At most one for each setting: each judgment of the schema ends with the first thing that it finds. */
function formProblems(values: Environment): readonly Problem[] {
  const issues = schema.safeParse(values).error?.issues ?? [];
  return issues.map(({ path, message }) => ({
    setting: path.join('.'),
    text: `Set ${path.join('.')} to ${message}.`,
  }));
}

function configurationOf(settings: Settings): Configuration {
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
    trustedProxies: settings.GATEHOUSE_TRUSTED_PROXIES,
    logLevel: settings.GATEHOUSE_LOG_LEVEL,
  };
}

const secret = (text: string | undefined): Secret | null => (text === undefined ? null : new Secret(text));

/** The brand is the name where none is given. */
function mailbox(text: string, brand: string): Configuration['mailFrom'] {
  const { name, bracketed, bare } = mailboxForm.exec(text)?.groups ?? {};
  return { name: name || brand, address: bracketed ?? bare ?? text };
}
