import { resolve } from 'node:path';
import type { Duration } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import type { Environment } from './environment.ts';
import { explain, type ExplainedConfiguration } from './explain.ts';
import { durationOf, mailboxForm } from './forms.ts';
import { judge, type Judgment } from './judge.ts';
import type { Mention } from './mention.ts';
import type { Settings } from './schema.ts';
import type { FileOptions } from './settings-file.ts';
import { smsOf, type SmsConfiguration } from './sms-settings.ts';

export type { ExplainedConfiguration, ExplainedSetting } from './explain.ts';
export type { SmsConfiguration, SmsProviderSettings } from './sms-settings.ts';

/** How the process runs. */
export interface Configuration {
  /** Demo data, printed credentials and `/dev/…` (SECURITY, Development mode). */
  readonly development: boolean;
  /** The demo has its company of 400. */
  readonly hasCrowd: boolean;
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  /** By a variable, or in a file that was named itself. False: it depends on the working directory, and may be a stranger's. */
  readonly isDataDirectoryNamed: boolean;
  /** Origin without a trailing slash; null: `http://localhost:` and the port that was got (development only). */
  readonly publicUrl: string | null;
  readonly databaseUrl: Secret | null;
  readonly smtpUrl: Secret | null;
  readonly mailFrom: { readonly name: string; readonly address: string };
  /** Of the mail server that brings mails that came back; null: none does. */
  readonly bounceToken: Secret | null;
  /** Null: made at first start in the data directory. */
  readonly keys: Secret | null;
  /** The file that `keys` came from, which may be read again; null: the environment, or the TOML file itself. */
  readonly keysFile: string | null;
  readonly brand: { readonly name: string; readonly accent: string; readonly supportAddress: string | null };
  readonly trustedProxies: readonly string[];
  readonly logLevel: string;
  readonly sms: SmsConfiguration;
  /** Where heads of the audit trail's chains are noted down outside the database; nulls: nowhere. */
  readonly audit: AuditConfiguration;
}

export interface AuditConfiguration {
  readonly anchorFile: string | null;
  readonly anchorUrl: Secret | null;
  readonly anchorSecret: Secret | null;
  readonly anchorEvery: Duration;
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

/**
 * Reads and judges environment and TOML file; the environment wins. The file is the one that `file` names, else `GATEHOUSE_CONFIG`, else
 * `gatehouse.toml` in `directory`: with the process's own environment that is its working directory, and an environment that is handed over has none.
 * Throws ConfigurationError with every problem at once.
 */
export function loadConfiguration(environment: Environment = process.env, options: FileOptions = {}): Configuration {
  const judgment = judge(environment, placesFor(environment, options));
  const { settings, given, problems } = judgment;
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    ...configurationOf(settings),
    keysFile: pathOf(given.get('GATEHOUSE_KEYS')),
    isDataDirectoryNamed: isNamed(given.get('GATEHOUSE_DATA_DIR'), judgment),
  };
}

/** Each setting with what it is and where that comes from, and what is wrong, read as `loadConfiguration` does. Throws nothing, shows no secret. */
export function explainConfiguration(
  environment: Environment = process.env,
  options: FileOptions = {},
): ExplainedConfiguration {
  return explain(judge(environment, placesFor(environment, options)));
}

/**
 * The folder from which Gatehouse was called, where paths on the command line begin. npm and `bin/gatehouse.js` run it in the folder of its sources
 * and say in INIT_CWD where that was.
 */
export const startedIn = (): string => process.env['INIT_CWD'] ?? process.cwd();

const placesFor = (environment: Environment, options: FileOptions): FileOptions =>
  environment === process.env ? { directory: process.cwd(), ...options } : options;

const pathOf = (mention: Mention | undefined): string | null =>
  mention?.isPath && 'text' in mention.value ? resolve(mention.value.text) : null;

const isNamed = (mention: Mention | undefined, { isFileFound }: Pick<Judgment, 'isFileFound'>): boolean =>
  mention !== undefined && (mention.origin === 'environment' || !isFileFound);

function configurationOf(settings: Settings): Omit<Configuration, 'keysFile' | 'isDataDirectoryNamed'> {
  const development = settings.NODE_ENV !== 'production';
  return {
    development,
    hasCrowd: settings.NODE_ENV === 'development',
    port: settings.PORT,
    host: settings.GATEHOUSE_HOST ?? (development ? '127.0.0.1' : '0.0.0.0'),
    dataDirectory: resolve(settings.GATEHOUSE_DATA_DIR),
    publicUrl: settings.GATEHOUSE_PUBLIC_URL ? new URL(settings.GATEHOUSE_PUBLIC_URL).origin : null,
    databaseUrl: secret(settings.DATABASE_URL),
    smtpUrl: secret(settings.GATEHOUSE_SMTP_URL),
    mailFrom: mailbox(settings.GATEHOUSE_MAIL_FROM ?? 'gatehouse@localhost', settings.GATEHOUSE_BRAND_NAME),
    bounceToken: secret(settings.GATEHOUSE_BOUNCE_TOKEN),
    keys: secret(settings.GATEHOUSE_KEYS),
    brand: {
      name: settings.GATEHOUSE_BRAND_NAME,
      accent: settings.GATEHOUSE_BRAND_ACCENT,
      supportAddress: settings.GATEHOUSE_SUPPORT_ADDRESS ?? null,
    },
    trustedProxies: settings.GATEHOUSE_TRUSTED_PROXIES,
    logLevel: settings.GATEHOUSE_LOG_LEVEL,
    sms: smsOf(settings),
    audit: {
      anchorFile: settings.GATEHOUSE_AUDIT_ANCHOR_FILE ? resolve(settings.GATEHOUSE_AUDIT_ANCHOR_FILE) : null,
      anchorUrl: secret(settings.GATEHOUSE_AUDIT_ANCHOR_URL),
      anchorSecret: secret(settings.GATEHOUSE_AUDIT_ANCHOR_SECRET),
      anchorEvery: durationOf(settings.GATEHOUSE_AUDIT_ANCHOR_EVERY),
    },
  };
}

const secret = (text: string | undefined): Secret | null => (text === undefined ? null : new Secret(text));

/** The brand is the name where none is given. */
function mailbox(text: string, brand: string): Configuration['mailFrom'] {
  const { name, bracketed, bare } = mailboxForm.exec(text)?.groups ?? {};
  return { name: name || brand, address: bracketed ?? bare ?? text };
}
