import { isIP } from 'node:net';
import type { Problem } from './problem.ts';
import type { Setting, Settings } from './schema.ts';

/** What one way of running asks of a setting. */
interface Rule {
  readonly setting: Setting;
  readonly isMet: (settings: Settings) => boolean;
  readonly text: string;
}

const openly = 'without NODE_ENV=production Gatehouse shows demo data and every mail';
const remedy = 'Set NODE_ENV=production to serve others, or leave it unset to try Gatehouse on this machine.';

/** SECURITY, Development mode: only on this machine. */
const development: readonly Rule[] = [
  {
    setting: 'GATEHOUSE_HOST',
    isMet: ({ GATEHOUSE_HOST: host }) => host === undefined || isLoopback(host),
    text: `GATEHOUSE_HOST is not this machine alone, but ${openly}. ${remedy}`,
  },
  {
    setting: 'GATEHOUSE_PUBLIC_URL',
    isMet: ({ GATEHOUSE_PUBLIC_URL: url }) => url === undefined || isLocal(url),
    text: `GATEHOUSE_PUBLIC_URL is not on localhost, but ${openly}. ${remedy}`,
  },
];

const production: readonly Rule[] = [
  {
    setting: 'GATEHOUSE_PUBLIC_URL',
    isMet: ({ GATEHOUSE_PUBLIC_URL: url }) => url !== undefined && new URL(url).protocol === 'https:',
    text: 'Set GATEHOUSE_PUBLIC_URL to the https:// address under which people reach Gatehouse.',
  },
  {
    setting: 'GATEHOUSE_SMTP_URL',
    isMet: ({ GATEHOUSE_SMTP_URL: url }) => url !== undefined,
    text: 'Set GATEHOUSE_SMTP_URL (or GATEHOUSE_SMTP_URL_FILE) to your mail server, such as smtp://user:password@mail.example.com:587.',
  },
  {
    setting: 'GATEHOUSE_MAIL_FROM',
    isMet: ({ GATEHOUSE_MAIL_FROM: from }) => from !== undefined,
    text: 'Set GATEHOUSE_MAIL_FROM to the address that mails come from, such as "Sign-in <sign-in@example.com>".',
  },
  {
    setting: 'GATEHOUSE_KEYS',
    isMet: ({ GATEHOUSE_KEYS: keys }) => keys !== undefined,
    text: 'Set GATEHOUSE_KEYS (or GATEHOUSE_KEYS_FILE) to the keys that seal what is stored. docs/operators/install.md says how to make them.',
  },
];

/** What is missing or refused for the way in which these settings say to run. */
export function modeProblems(settings: Settings): readonly Problem[] {
  const rules = settings.NODE_ENV === 'production' ? production : development;
  return rules.filter((rule) => !rule.isMet(settings));
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

function isLocal(url: string): boolean {
  const { hostname } = new URL(url);
  return isLoopback(hostname.replace(/^\[|\]$/g, '')) || hostname.endsWith('.localhost');
}
