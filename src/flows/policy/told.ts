import type { Instant } from '#domain/instant.ts';
import { announcementOf, isAnnouncement, isSameDeadline } from '#domain/mailing.ts';
import type { PolicySettings } from '#domain/policy-change.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { Deps } from '../deps.ts';
import { wholly } from '../roll-out/announce.ts';
import { mailingsOf } from '../roll-out/mailings.ts';
import { settingsOf } from './change-policy.ts';

/** When people begin, or began, to be told of the date that stands (SPEC P13); null: nobody is any more. */
export async function toldFrom(deps: Deps, { company, policy }: CompanyBundle): Promise<Instant | null> {
  const news = (await waiting(deps, { company })).find((one) => isSameDeadline(one.deadline, policy?.deadline ?? null));
  return news?.dueAt ?? null;
}

/** Whether a draft with another date is told at all: not where it takes back what nobody has heard of. */
export async function isTold(deps: Deps, bundle: CompanyBundle, { deadline }: PolicySettings): Promise<boolean> {
  const before = settingsOf(bundle);
  if (deadline === null) return false;
  const ended = (await waiting(deps, bundle)).filter((one) => !isSameDeadline(one.deadline, deadline));
  const heard = await deps.store.lastAnnounced(bundle.company.id, null);
  const news = ended.map(({ kind, queued }) => ({ kind, hasBegun: queued > 0 }));
  return announcementOf(deadline, before.requireMfa ? before.deadline : null, wholly(heard), news) !== null;
}

const waiting = async (deps: Deps, { company }: Pick<CompanyBundle, 'company'>) =>
  (await mailingsOf(deps, company.id)).filter((one) => isAnnouncement(one.kind) && one.outcome === null);
