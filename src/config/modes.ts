import { isLocal, isLoopback } from './loopback.ts';
import type { Names } from './names.ts';
import type { Problem } from './problem.ts';
import type { Setting, Settings } from './schema.ts';

/** What one way of running asks of a setting. */
interface Rule {
  readonly setting: Setting;
  readonly isMet: (settings: Settings) => boolean;
  readonly says: (names: Names) => string;
}

const alone = (names: Names, what: string): string => {
  const production = names.assignment('NODE_ENV', 'production');
  return `${what}, but without ${production} Gatehouse shows demo data and every mail. Set ${production} to serve others, or leave it unset to try Gatehouse on this machine.`;
};

/** SECURITY, Development mode: only on this machine. */
const development: readonly Rule[] = [
  {
    setting: 'GATEHOUSE_HOST',
    isMet: ({ GATEHOUSE_HOST: host }) => host === undefined || isLoopback(host),
    says: (names) => alone(names, `${names.of('GATEHOUSE_HOST')} is not this machine alone`),
  },
  {
    setting: 'GATEHOUSE_PUBLIC_URL',
    isMet: ({ GATEHOUSE_PUBLIC_URL: url }) => url === undefined || isLocal(url),
    says: (names) => alone(names, `${names.of('GATEHOUSE_PUBLIC_URL')} is not on localhost`),
  },
];

const production: readonly Rule[] = [
  {
    setting: 'GATEHOUSE_PUBLIC_URL',
    isMet: ({ GATEHOUSE_PUBLIC_URL: url }) => url !== undefined && new URL(url).protocol === 'https:',
    says: (names) =>
      `Set ${names.of('GATEHOUSE_PUBLIC_URL')} to the https:// address under which people reach Gatehouse.`,
  },
  {
    setting: 'GATEHOUSE_SMTP_URL',
    isMet: ({ GATEHOUSE_SMTP_URL: url }) => url !== undefined,
    says: (names) =>
      `Set ${names.orFileOf('GATEHOUSE_SMTP_URL')} to your mail server, such as smtp://user:password@mail.example.com:587.`,
  },
  {
    setting: 'GATEHOUSE_MAIL_FROM',
    isMet: ({ GATEHOUSE_MAIL_FROM: from }) => from !== undefined,
    says: (names) =>
      `Set ${names.of('GATEHOUSE_MAIL_FROM')} to the address that mails come from, such as "Sign-in <sign-in@example.com>".`,
  },
  {
    setting: 'GATEHOUSE_KEYS',
    isMet: ({ GATEHOUSE_KEYS: keys }) => keys !== undefined,
    says: (names) =>
      `Set ${names.orFileOf('GATEHOUSE_KEYS')} to the keys that seal what is stored. docs/operators/install.md says how to make them.`,
  },
];

/** Without these production does not start. */
export const neededInProduction: ReadonlySet<Setting> = new Set(production.map(({ setting }) => setting));

/** What is missing or refused for the way in which these settings say to run. */
export function modeProblems(settings: Settings, names: Names): readonly Problem[] {
  const rules = settings.NODE_ENV === 'production' ? production : development;
  return rules
    .filter((rule) => !rule.isMet(settings))
    .map(({ setting, says }) => ({ setting, text: `${names.placeOf(setting)}${says(names)}` }));
}
