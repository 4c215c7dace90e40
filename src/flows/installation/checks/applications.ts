import { day, type Duration } from '#domain/instant.ts';
import { named, when, type Check } from '../check.ts';
import type { ApplicationLook, Facts } from '../facts.ts';

/** Long enough to bring a new secret to every instance of an application. */
const ahead: Duration = 14 * day;

const applications = ({ database }: Facts): readonly ApplicationLook[] => database?.applications ?? [];

/** Whether applications go on to work, and tell nobody's codes in the clear. */
export const applicationChecks: readonly Check[] = [
  {
    name: 'application-secrets',
    look: (facts) => {
      const ending = applications(facts).flatMap(({ name, secretUntil: until }) => {
        if (until === 'none') return [`${name} (none works)`];
        return until !== 'ever' && until - facts.now < ahead ? [`${name} (${new Date(until).toUTCString()})`] : [];
      });
      return when(ending.length > 0, () => ({
        severity: 'warning',
        found: `The last secrets of these applications end within 14 days, and there is no newer one: ${named(ending)}.`,
        why: 'Without a secret an application cannot prove itself, so that nobody gets into it.',
        remedy: 'gatehouse application secret make NAME, and give it to the application',
      }));
    },
  },
  {
    name: 'application-loopback',
    look: (facts) => {
      const local = applications(facts).filter((one) => one.loopback.length > 0);
      return when(facts.process?.development === false && local.length > 0, () => ({
        severity: 'warning',
        found: `These applications lead people back to their own machine without TLS: ${named(local.map((one) => `${one.name} (${named(one.loopback, 2)})`))}.`,
        why: 'That is for developing: in production another program on the machine of whoever signs in may listen there.',
        remedy: 'gatehouse application change NAME --redirect-uri https://…, without the address of the machine itself',
      }));
    },
  },
  {
    name: 'application-roles',
    look: ({ database }) => {
      const stray = database?.strayRoles ?? [];
      return when(stray.length > 0, () => ({
        severity: 'warning',
        found: `These roles are of applications that are not registered: ${named(stray)}.`,
        why: 'No application is ever told of them, though their rules bind whoever holds them. Somebody may have mistyped the short name.',
        remedy:
          'gatehouse application create with that short name; or gatehouse role create under the right one, and take the other from whoever holds it',
      }));
    },
  },
];
