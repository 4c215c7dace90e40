import { secretOverlaps } from '#domain/application-settings.ts';
import { parseId, type ApplicationSecretId } from '#domain/identifiers.ts';
import { setLogo } from '#flows/applications/logo.ts';
import { endSecret, makeSecret } from '#flows/applications/secrets.ts';
import { seeApplication, type SeenApplication } from '#flows/applications/see.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { NewSecretPage } from '../pages/application-secret.tsx';
import { applicationPath, applicationsPath } from '../pages/operator-applications.tsx';
import { OperatorEndSecretPage } from '../pages/operator-end-secret.tsx';
import { OperatorLogoPage } from '../pages/operator-logo.tsx';
import { newestOf, overlaps } from '../pages/parts/application-secrets.tsx';
import { byOperator } from '../present/console.ts';
import { afterwards, drawApplication, leadsToApplication, onApplication } from '../present/draw-application.ts';
import { applicationRows, endedSecretRows, newSecretRows } from '../present/kept-applications.ts';
import { choiceOf, operatorConsole } from '../present/operator.ts';
import { dropLogo, keepLogo, keptLogo, logoError, type Picture } from '../present/operator-logo.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const one = `${applicationsPath}/:application`;
const waiting = `${one}/logo/:draft`;

const act = { method: 'POST', access: 'operator', fresh: true } as const;

/** Secrets and the logo of an application (SPEC C6). A logo is uploaded, looked at, and then used: the last asks for the proof. */
export const operatorApplicationActRoutes: readonly Route[] = [
  {
    ...act,
    path: `${one}/secrets`,
    label: 'application.act-secret',
    shows: newSecretRows,
    handle: onApplication(makeAnother),
  },
  { method: 'GET', path: `${one}/secrets/:secret/end`, access: 'operator', handle: onApplication(showEnd) },
  {
    ...act,
    path: `${one}/secrets/:secret/end`,
    label: 'application.act-end-secret',
    shows: endedSecretRows,
    handle: onApplication(end),
  },
  {
    method: 'POST',
    path: `${one}/logo`,
    access: 'operator',
    takes: 'file',
    handle: onApplication(upload),
  },
  {
    ...act,
    path: `${one}/logo/remove`,
    label: 'application.act-logo-remove',
    shows: applicationRows,
    handle: onApplication(removeLogo),
  },
  { method: 'GET', path: waiting, access: 'operator', handle: onPicture(showPreview) },
  { method: 'GET', path: `${waiting}/picture`, access: 'operator', handle: onPicture(sendPicture) },
  {
    ...act,
    path: `${waiting}/use`,
    label: 'application.act-logo',
    shows: applicationRows,
    handle: onPicture(use),
  },
  // Reload and language links of a page that was drawn in answer to a form lead to the page that has the form.
  ...['secrets', 'logo', 'logo/remove', 'logo/:draft/use'].map((name) => leadsToApplication(`${one}/${name}`)),
];

/** A page that is sent once more must make no secret that nobody sees: it says which was the newest. */
async function makeAnother(visit: SessionVisit, seen: SeenApplication): Promise<Answer> {
  const { fields, door, m } = visit;
  const overlap = choiceOf(overlaps, fields.overlap ?? 'now');
  if (overlap === null || fields.seen === undefined) return problemPage(visit, 400);
  if (fields.seen !== newestOf(seen.secrets))
    return drawApplication(visit, seen, { error: { field: null, text: m.t('application.error-secret-made') } }, 409);
  const { application } = seen;
  const made = await makeSecret(door.deps, byOperator(visit), application, secretOverlaps[overlap]);
  if (!made.done) return problemPage(visit, 400);
  const { secret, earlier, earlierEndAt } = made;
  return page(
    NewSecretPage({
      ...operatorConsole(visit),
      application,
      issuer: door.deps.service.publicUrl(),
      secret: secret.reveal(),
      earlier,
      earlierEndAt: overlap === 'now' ? null : earlierEndAt,
    }),
  );
}

/** One that has ended leads to those that work, as after a reload of the page that said so. */
function showEnd(visit: SessionVisit, { application, secrets }: SeenApplication): Answer {
  const secret = secrets.find(({ id }) => id === visit.params.secret);
  if (secret === undefined)
    return parseId('application-secret', visit.params.secret)
      ? redirect(applicationPath(application.id))
      : problemPage(visit, 404);
  const left = secrets.filter((other) => other !== secret);
  return page(OperatorEndSecretPage({ ...operatorConsole(visit), application, secret, left }));
}

/** Where a secret that the page said goes on has ended meanwhile, nothing ends. */
async function end(visit: SessionVisit, seen: SeenApplication): Promise<Answer> {
  const id = parseId('application-secret', visit.params.secret);
  const ended = id && (await endSecret(visit.door.deps, byOperator(visit), seen.application, id, leftIn(visit)));
  if (!ended) return problemPage(visit, 404);
  if (ended.done) return afterwards(seen.application, 'secret-ended');
  const now = (await seeApplication(visit.door.deps, seen.application)) ?? seen;
  const text = visit.m.t(secretErrors[ended.because]);
  return drawApplication(visit, now, { error: { field: null, text } }, 409);
}

const secretErrors = {
  'no-such-secret': 'application.error-secret-over',
  'others-changed': 'application.error-busy',
} as const;

/** The secrets that the page said go on. */
const leftIn = ({ fields: { left = '' } }: SessionVisit): readonly ApplicationSecretId[] =>
  left.split(' ').flatMap((text) => parseId('application-secret', text) ?? []);

async function upload(visit: SessionVisit, seen: SeenApplication): Promise<Answer> {
  const { id } = seen.application;
  const kept = await keepLogo(visit, id);
  return kept.ok ? redirect(applicationPath(id, `/logo/${kept.draft}`)) : drawApplication(visit, seen, kept);
}

/** An act on the picture that waits at this address, or 404. */
function onPicture(
  then: (visit: SessionVisit, seen: SeenApplication, picture: Picture) => Promise<Answer> | Answer,
): (visit: SessionVisit) => Promise<Answer> {
  return onApplication(async (visit, seen) => {
    const picture = await keptLogo(visit, seen.application.id);
    return picture ? then(visit, seen, picture) : problemPage(visit, 404);
  });
}

function showPreview(visit: SessionVisit, { application }: SeenApplication, { draft }: Picture): Answer {
  return page(OperatorLogoPage({ ...operatorConsole(visit), application, draft }));
}

function sendPicture(_visit: SessionVisit, _seen: SeenApplication, { mediaType, content }: Picture): Answer {
  return { as: 'file', type: mediaType, name: null, content };
}

async function use(visit: SessionVisit, seen: SeenApplication, picture: Picture): Promise<Answer> {
  const set = await setLogo(visit.door.deps, byOperator(visit), seen.application, picture.content);
  if (!set.done) return drawApplication(visit, seen, { error: logoError(visit.m, set.because) });
  await dropLogo(visit, picture);
  return afterwards(seen.application, 'logo');
}

async function removeLogo(visit: SessionVisit, { application }: SeenApplication): Promise<Answer> {
  await setLogo(visit.door.deps, byOperator(visit), application, null);
  return afterwards(application, 'logo-removed');
}
