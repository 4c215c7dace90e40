import { minute, type Duration } from '#domain/instant.ts';
import { named, when, type Check } from '../check.ts';
import type { Facts, SmsLook, SmsProcessFacts } from '../facts.ts';

const process = (facts: Facts): SmsProcessFacts | null => facts.process?.sms ?? null;

const isSending = (facts: Facts): boolean => (process(facts)?.providers.length ?? 0) > 0;

const waitedFor = ({ now, database }: Facts): Duration => (database?.sms.oldestAt ? now - database.sms.oldestAt : 0);

const companiesWithSms = ({ database }: Facts): readonly string[] =>
  database?.requiring.filter((one) => one.smsAllowed).map((one) => one.name) ?? [];

const usedUpWords = ({ scope, companyName, class: kind }: SmsLook['usedUp'][number]): string =>
  `${companyName ?? scope} (${kind} numbers)`;

const stopWords = ({ by, about, stops }: SmsLook['stops'][number]): string =>
  `${by === 'consecutive' ? 'consecutive numbers' : 'one number too often'}${about === null ? '' : ` in ${about}`} (${stops})`;

const regionWords = ({ region, phones }: SmsLook['unserved'][number]): string => `${region} (${phones})`;

const longestStrict: Duration = 10 * minute;

/** Text messages: how they leave, and where they stop (SPEC section 4). */
export const smsChecks: readonly Check[] = [
  {
    name: 'sms-no-provider',
    look: (facts) => {
      const companies = companiesWithSms(facts);
      return when(process(facts) !== null && !isSending(facts) && companies.length > 0, () => ({
        severity: 'warning',
        found: `These companies allow text messages, and none can be sent: ${named(companies)}.`,
        why: 'Their people are offered authenticator apps only, and whoever has nothing but a phone bound cannot sign in with it.',
        remedy: 'GATEHOUSE_SMS_PROVIDERS (docs/operators/sms.md), or gatehouse policy set COMPANY --sms off',
      }));
    },
  },
  {
    name: 'sms-in-the-clear',
    look: (facts) => {
      const providers = process(facts)?.inTheClear ?? [];
      return when(providers.length > 0, () => ({
        severity: 'warning',
        found: `Text messages go to another machine without encryption: ${named(providers)}.`,
        why: 'Codes, numbers and the password of the gateway can be read on the way.',
        remedy: 'https:// in GATEHOUSE_SMS_HTTP_URL, smpps:// in GATEHOUSE_SMS_SMPP_URL, or a gateway on this machine',
      }));
    },
  },
  {
    name: 'sms-without-reports',
    look: (facts) => {
      const providers = process(facts)?.withoutReports ?? [];
      return when(providers.length > 0, () => ({
        severity: 'warning',
        found: `These providers do not report what became of a message: ${named(providers)}.`,
        why: '"gatehouse sms status" cannot tell delivered messages from lost ones.',
        remedy:
          'GATEHOUSE_SMS_VONAGE_SIGNATURE_SECRET; {report} in GATEHOUSE_SMS_HTTP_URL or GATEHOUSE_SMS_HTTP_BODY; no bind=transmitter in GATEHOUSE_SMS_SMPP_URL',
      }));
    },
  },
  {
    name: 'sms-text-shortened',
    look: ({ smsTexts }) => {
      const unnamed = smsTexts.filter((one) => !one.isNamed).map((one) => one.language);
      return when(unnamed.length > 0, () => ({
        severity: 'warning',
        found: `The name of this service does not fit into its text messages in: ${named(unnamed)}.`,
        why: 'A message is one segment: people see a shorter name than the one that they know, or another spelling.',
        remedy:
          'a shorter GATEHOUSE_BRAND_NAME, of letters that the GSM alphabet has, or a shorter host in GATEHOUSE_PUBLIC_URL',
      }));
    },
  },
  {
    name: 'sms-text-unbound',
    look: ({ smsTexts }) => {
      const unbound = smsTexts.filter((one) => !one.isBound).map((one) => one.language);
      return when(unbound.length > 0, () => ({
        severity: 'warning',
        found: `The line that tells browsers whose code it is does not fit into text messages in: ${named(unbound)}.`,
        why: 'Without it phones fill the code into the page of whoever asks for one.',
        remedy: 'a shorter host in GATEHOUSE_PUBLIC_URL',
      }));
    },
  },
  {
    name: 'sms-breaker-open',
    look: ({ database }) => {
      const open = database?.sms.openBreakers ?? [];
      return when(open.length > 0, () => ({
        severity: 'warning',
        found: `Codes to unproven numbers are stopped in: ${named(open.map((one) => `${one.country} (since ${new Date(one.since).toUTCString()})`))}.`,
        why: 'Under a fifth of the last 50 codes there were typed. Nobody can set up a phone there until it is reopened.',
        remedy: 'gatehouse sms status; when it is over, gatehouse sms reopen COUNTRY',
      }));
    },
  },
  {
    name: 'sms-budget-used-up',
    look: ({ database }) => {
      const usedUp = database?.sms.usedUp ?? [];
      return when(usedUp.length > 0, () => ({
        severity: 'warning',
        found: `These budgets of text messages are used up: ${named(usedUp.map(usedUpWords))}.`,
        why: 'Codes are stopped there until older ones are an hour or a day old.',
        remedy:
          'gatehouse sms budget list; if so many are right, gatehouse sms budget set SCOPE --class … --per-hour … --per-day …',
      }));
    },
  },
  {
    name: 'sms-stopped',
    look: ({ database }) => {
      const stops = database?.sms.stops ?? [];
      return when(stops.length > 0, () => ({
        severity: 'warning',
        found: `Codes were stopped in the last day: ${named(stops.map(stopWords))}.`,
        why: 'Several new numbers in a row answered nothing, or one number was sent as many codes as it may: strangers who earn by text messages, or people in need of help.',
        remedy: 'gatehouse sms status; where the numbers are those of your people, gatehouse sms reopen COUNTRY',
      }));
    },
  },
  {
    name: 'sms-country-not-served',
    look: (facts) => {
      const unserved = isSending(facts) ? (facts.database?.sms.unserved ?? []) : [];
      return when(unserved.length > 0, () => ({
        severity: 'warning',
        found: `People have phones in countries that no codes are sent to: ${named(unserved.map(regionWords))}.`,
        why: 'Such a phone counts as none: whoever has nothing else is led to set an app up where that is required, and signs in by password alone where it is not.',
        remedy: 'GATEHOUSE_SMS_COUNTRIES, where the country can be had; docs/operators/sms.md',
      }));
    },
  },
  {
    name: 'sms-waiting',
    look: (facts) =>
      when(waitedFor(facts) > 2 * minute, () => ({
        severity: waitedFor(facts) > 10 * minute ? 'danger' : 'warning',
        found: `Text messages have been waiting for ${Math.floor(waitedFor(facts) / minute)} minutes (${facts.database?.sms.waiting} in all).`,
        why: 'People wait for the codes in them, and ask for more.',
        remedy: 'gatehouse sms test YOUR_NUMBER; look whether a server is running',
      })),
  },
  {
    name: 'sms-given-up',
    look: ({ database }) =>
      when((database?.sms.givenUp ?? 0) > 0, () => ({
        severity: 'warning',
        found: `${database?.sms.givenUp} text messages were given up lately.`,
        why: 'Somebody waited for them in vain: every provider refused them for good, or they grew too old.',
        remedy: 'gatehouse sms status; gatehouse sms test YOUR_NUMBER; look for "outbox" in the log',
      })),
  },
  {
    name: 'strict-sms-code',
    look: (facts) =>
      when(isSending(facts) && (process(facts)?.codeValidFor ?? 0) > longestStrict, () => ({
        severity: 'strict',
        found: `A code in a text message is valid for ${(process(facts)?.codeValidFor ?? 0) / minute} minutes.`,
        why: 'The strict profile ends it after 10 minutes.',
        remedy: 'GATEHOUSE_SMS_CODE_VALID_FOR=PT10M',
      })),
  },
];
