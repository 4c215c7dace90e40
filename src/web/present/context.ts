import { isChange, expiresAt } from '#domain/interaction.ts';
import { zoneOf } from '#flows/mail.ts';
import type { OpenRun } from '#flows/run.ts';
import type { UserBundle } from '#ports/records.ts';
import { home } from '../lifecycle/destination.ts';
import type { Visit } from '../lifecycle/visit.ts';
import type { LanguageLink, PageContext } from '../pages/page-context.ts';
import { baseOf } from './address.ts';

/** What a page outside an interaction needs. `bundle`: the signed-in user; null: nobody is known. */
export function pageContext(visit: Visit, bundle: UserBundle | null = null): PageContext {
  return {
    m: visit.m,
    language: visit.language,
    languages: languageLinks(visit),
    path: visit.path,
    brand: visit.door.brand,
    formToken: visit.formToken,
    destination: null,
    user: bundle && { email: bundle.user.email },
    serverNow: visit.door.deps.clock.now(),
    expiresAt: null,
    base: '',
    startOver: '/sign-in',
    development: visit.door.development,
    zone: bundle ? zoneOf(bundle) : 'UTC',
  };
}

/** What a page of an interaction needs. Its user is named only after the first factor (SPEC S9). */
export function runContext(visit: Visit, run: OpenRun): PageContext {
  const { interaction, situation } = run;
  const known = situation.subject ? run.loaded.bundle : null;
  return {
    ...pageContext(visit, known),
    serverNow: run.now,
    expiresAt: run.step.kind === 'refuse' ? null : expiresAt(situation.run),
    base: baseOf(interaction.id),
    startOver: isChange(interaction.purpose)
      ? interaction.destination
      : startOver(interaction.destination, interaction.id),
  };
}

/** A sign-in anew, to the same destination; the interaction's e-mail is typed in again for its own browser (SPEC S4, S8). */
const startOver = (destination: string, from: string): string =>
  `/sign-in?${new URLSearchParams({ ...(destination === home ? {} : { to: destination }), from })}`;

function languageLinks({ door, path, query, request }: Visit): readonly LanguageLink[] {
  const kept = request.method === 'GET' ? query : {};
  return door.languages.map(({ tag, ownName }) => ({
    tag,
    label: ownName,
    href: `${path}?${new URLSearchParams({ ...kept, lang: tag })}`,
  }));
}
