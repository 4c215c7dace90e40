import { readLogo, type LogoFlaw } from '#domain/application-logo.ts';
import type { ApplicationLogo, ApplicationRecord } from '#ports/applications.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { holdServiceActor } from '../recovery/hold-operator.ts';
import { namesOf } from './named.ts';

export type LogoSet =
  | { readonly done: true; readonly application: ApplicationRecord; readonly changed: boolean }
  | { readonly done: false; readonly because: LogoFlaw };

/** Puts a logo in place of the one before; null takes it away. What is served later is what its own bytes say it is. Throws NoLongerAllowed. */
export async function setLogo(
  deps: Deps,
  by: By,
  application: ApplicationRecord,
  content: Buffer | null,
): Promise<LogoSet> {
  const read = content && readLogo(content);
  if (read && !read.ok) return { done: false, because: read.flaw };
  const logo = content && read ? { mediaType: read.mediaType, content, mark: markOf(deps, content) } : null;
  const after = { ...application, logoMark: logo?.mark ?? null };
  if (after.logoMark === application.logoMark) return { done: true, application, changed: false };
  await write(deps, by, application, logo);
  return { done: true, application: after, changed: true };
}

/** Long enough to tell pictures apart, in an address. */
const markOf = ({ hash }: Deps, content: Buffer): string =>
  hash.hash('application-logo', content.toString('base64')).slice(0, 16);

const write = (deps: Deps, by: By, application: ApplicationRecord, logo: ApplicationLogo | null): Promise<void> =>
  commit(deps, async (tx) => {
    await holdServiceActor(tx, by);
    await tx.setLogo(application.id, logo);
    const detail = {
      ...namesOf(application),
      logoBefore: application.logoMark,
      logoAfter: logo?.mark ?? null,
      mediaType: logo?.mediaType ?? null,
    };
    await tx.appendAudit([deedEvent(deps, by, { kind: 'application.changed', stream: 'installation', detail })]);
  });
