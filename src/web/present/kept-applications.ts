import { canonicalSettings } from '#domain/application-settings.ts';
import { parseId } from '#domain/identifiers.ts';
import { seeApplication, type SeenApplication } from '#flows/applications/see.ts';
import { endingWords, settingRows } from '../pages/application-words.ts';
import type { KeptWords } from '../pages/parts/kept-words.tsx';
import { overlaps, overlapWords } from '../pages/parts/application-secrets.tsx';
import type { WaitingForm } from '../routes/route.ts';
import { choiceOf } from './operator.ts';
import { settingsOf, shortNameIn, typedApplication } from './operator-applications.ts';

type Rows = KeptWords['rows'];

/** The application of the address; null: there is none, or nobody is signed in who operates the service (SECURITY I11). */
async function applicationAt({ door, params, session }: WaitingForm): Promise<SeenApplication | null> {
  const id = session?.bundle.user.operator === true ? parseId('application', params['application']) : null;
  return id && seeApplication(door.deps, { id });
}

const applicationRow = ({ page: { m } }: WaitingForm, seen: SeenApplication | null): Rows =>
  seen === null ? [] : [{ name: m.t('application.application'), value: seen.application.settings.name }];

/** Which application an act is about. */
export const applicationRows = async (form: WaitingForm): Promise<Rows> =>
  applicationRow(form, await applicationAt(form));

/** What a form would make of a new application. */
export function newApplicationRows(form: WaitingForm): Rows {
  const { m } = form.page;
  const typed = typedApplication(form);
  if (!typed) return [];
  const short = { name: m.t('application.short-name'), value: shortNameIn(typed) };
  const kind = typed.kind ?? 'web';
  const rows = settingRows(m, canonicalSettings(settingsOf(typed, kind)));
  return [short, ...rows];
}

/** Which application, and what it would be. */
export async function settingsRows(form: WaitingForm): Promise<Rows> {
  const seen = await applicationAt(form);
  const typed = typedApplication(form);
  if (!seen || !typed) return applicationRow(form, seen);
  const { kind } = seen.application.settings;
  return [...applicationRow(form, seen), ...settingRows(form.page.m, canonicalSettings(settingsOf(typed, kind)))];
}

/** Which application gets a new secret, and how long the ones before go on. */
export async function newSecretRows(form: WaitingForm): Promise<Rows> {
  const { m } = form.page;
  const seen = await applicationAt(form);
  const overlap = choiceOf(overlaps, form.fields['overlap']);
  const ends = overlap === null ? [] : [{ name: m.t('application.overlap'), value: overlapWords(m, overlap) }];
  return [...applicationRow(form, seen), ...ends];
}

/** Which secret of which application ends. */
export async function endedSecretRows(form: WaitingForm): Promise<Rows> {
  const { m } = form.page;
  const seen = await applicationAt(form);
  const secret = seen?.secrets.find((one) => one.id === form.params['secret']);
  const ending = secret ? [{ name: m.t('application.secret-ending'), value: endingWords(secret) }] : [];
  return [...applicationRow(form, seen), ...ending];
}
