import { when, type Check } from '../check.ts';
import type { Facts, ProcessFacts } from '../facts.ts';
import { troubleWords } from '../mail-trouble.ts';

/** Whether the configuration could be read and says something. */
const told =
  (holds: (process: ProcessFacts, facts: Facts) => boolean) =>
  (facts: Facts): boolean =>
    facts.process !== null && holds(facts.process, facts);

const isInProduction = told(({ development }) => !development);

/** How the process is told to run (SECURITY, Development mode; I9, I15). */
export const processChecks: readonly Check[] = [
  {
    name: 'configuration',
    look: ({ configurationProblems }) =>
      configurationProblems.map((found) => ({
        severity: 'danger',
        found,
        why: 'With this the server does not start.',
        remedy: 'gatehouse config show',
      })),
  },
  {
    name: 'development-mode',
    look: (facts) =>
      when(told(({ development }) => development)(facts), () => ({
        severity: 'danger',
        found: 'The server runs in development mode.',
        why: 'It makes demo people whose password is public, and shows every mail to whoever reaches /dev/inbox.',
        remedy: 'NODE_ENV=production',
      })),
  },
  {
    name: 'public-url',
    look: (facts) =>
      when(told(({ publicUrl }) => !publicUrl?.startsWith('https://'))(facts), () => ({
        severity: 'danger',
        found: `People reach it at ${facts.process?.publicUrl ?? 'http://localhost'}, without HTTPS.`,
        why: 'Passwords, codes and session cookies cross the network in the clear.',
        remedy: 'GATEHOUSE_PUBLIC_URL=https://…, behind a proxy that speaks TLS',
      })),
  },
  {
    name: 'mail-server-missing',
    look: (facts) =>
      when(told(({ mail }) => mail === null)(facts), () => ({
        severity: 'danger',
        found: 'No mail server is configured.',
        why: 'Nobody gets a link, a code or a notice: people cannot set up a second step or a new password.',
        remedy: 'GATEHOUSE_SMTP_URL=smtp://user:password@mail.example.com:587',
      })),
  },
  {
    name: 'mail-server',
    look: ({ mail }) => {
      if (mail === null || mail.works) return [];
      const { what: found, remedy } = troubleWords(mail);
      const why = 'Mails wait in the outbox, and codes and links grow too old there.';
      return [
        { severity: 'danger', found, why, remedy: `${remedy} Then try: gatehouse mail test --to you@example.com` },
      ];
    },
  },
  {
    name: 'mail-in-the-clear',
    look: (facts) =>
      when(told(({ mail }) => mail?.withoutTls ?? false)(facts), () => ({
        severity: 'warning',
        found: 'Mail may leave without encryption (requireTLS=false in GATEHOUSE_SMTP_URL).',
        why: 'Links and codes in mails can be read on the way to the mail server.',
        remedy: 'GATEHOUSE_SMTP_URL without requireTLS=false, at a server that offers TLS',
      })),
  },
  {
    name: 'mail-sender',
    look: (facts) =>
      when(isInProduction(facts) && told(({ mailFrom }) => mailFrom.endsWith('@localhost'))(facts), () => ({
        severity: 'warning',
        found: `Mails come from ${facts.process?.mailFrom}.`,
        why: 'Other mail servers take no mail from there.',
        remedy: 'GATEHOUSE_MAIL_FROM="Sign-in <sign-in@example.com>"',
      })),
  },
  {
    name: 'proxies-any',
    look: (facts) =>
      when(told(({ trustedProxies }) => trustedProxies.some((one) => one.endsWith('/0')))(facts), () => ({
        severity: 'danger',
        found: 'Every address counts as a trusted proxy.',
        why: 'Whoever sends X-Forwarded-For chooses the address that limits on wrong passwords and audit events go by.',
        remedy: "GATEHOUSE_TRUSTED_PROXIES=the proxies' own addresses",
      })),
  },
  {
    name: 'proxies-none',
    look: (facts) =>
      when(isInProduction(facts) && told(({ trustedProxies }) => trustedProxies.length === 0)(facts), () => ({
        severity: 'warning',
        found: 'No proxy is trusted, though people come through one: Gatehouse itself speaks no TLS.',
        why: 'All of them share the address of the proxy: one stranger who guesses passwords makes everybody wait, and audit events name no one.',
        remedy: 'GATEHOUSE_TRUSTED_PROXIES=the address of the proxy',
      })),
  },
  {
    name: 'log-too-much',
    look: (facts) =>
      when(isInProduction(facts) && told(({ logLevel }) => /^(debug|trace)$/.test(logLevel))(facts), () => ({
        severity: 'warning',
        found: `The log is written at level ${facts.process?.logLevel}.`,
        why: 'It holds no secrets, but more of what people do than anybody needs, and grows fast.',
        remedy: 'GATEHOUSE_LOG_LEVEL=info',
      })),
  },
  {
    name: 'log-too-little',
    look: (facts) =>
      when(isInProduction(facts) && told(({ logLevel }) => /^(silent|fatal)$/.test(logLevel))(facts), () => ({
        severity: 'warning',
        found: `The log is written at level ${facts.process?.logLevel}.`,
        why: 'What goes wrong is written nowhere.',
        remedy: 'GATEHOUSE_LOG_LEVEL=info',
      })),
  },
];
