import type { VNode } from 'preact';
import { secretOverlaps, usualOverlap, type SecretOverlap } from '#domain/application-settings.ts';
import type { ApplicationId } from '#domain/identifiers.ts';
import type { SeenApplication, ShownSecret } from '#flows/applications/see.ts';
import { endingWords } from '../application-words.ts';
import { applicationPath } from '../operator-applications.tsx';
import type { PageContext } from '../page-context.ts';
import { localPath } from '../safe-href.ts';
import { ConsoleTable } from './console-table.tsx';
import { Form, Select } from './form.tsx';
import { Part } from './operator-parts.tsx';

interface Props {
  readonly page: PageContext;
  readonly seen: SeenApplication;
}

/** Secrets that work, each with the way to end it; and another one. POST …/secrets: `seen`, `overlap`. */
export function SecretsPart(props: Props): VNode {
  const { page, seen } = props;
  const { m } = page;
  const count = seen.secrets.length;
  return (
    <Part heading={m.t('application.secrets')}>
      <p>{m.t('application.secrets-explained')}</p>
      {count === 0 ? (
        <p class="note warn">{m.t('application.secrets-none')}</p>
      ) : (
        <>
          <SecretTable {...props} />
          <OnlyUntil page={page} secrets={seen.secrets} />
          {count === 1 && <p class="hint">{m.t('application.secret-last')}</p>}
        </>
      )}
      <NewSecret {...props} />
    </Part>
  );
}

function SecretTable({ page, seen: { application, secrets } }: Props): VNode {
  const { m, zone } = page;
  const columns = [
    { name: m.t('application.secret-ending') },
    { name: m.t('application.secret-made') },
    { name: m.t('application.secret-until') },
    { name: m.t('application.secret-act'), short: true as const },
  ];
  const rows = secrets.map(({ id, madeAt, expiresAt, ...secret }) => [
    <code>{endingWords(secret)}</code>,
    m.dateTime(madeAt, zone),
    expiresAt === null ? m.t('application.until-replaced') : m.dateTime(expiresAt, zone),
    <a class="button plain" href={localPath(endSecretPath(application.id, { id }))}>
      {m.t('application.secret-end-open', { ending: endingWords(secret) })}
    </a>,
  ]);
  return <ConsoleTable caption={m.t('application.secrets')} isHeaded columns={columns} rows={rows} />;
}

/** Where one of them is ended. */
export const endSecretPath = (application: ApplicationId, { id }: Pick<ShownSecret, 'id'>): string =>
  applicationPath(application, `/secrets/${id}/end`);

/** Where all of them end by themselves: after the last, the application stands still. */
export function OnlyUntil({ page, secrets }: { page: PageContext; secrets: readonly ShownSecret[] }): VNode | null {
  const { m, zone } = page;
  const ends = secrets.flatMap(({ ending, expiresAt }) => (expiresAt === null ? [] : [{ ending, expiresAt }]));
  const last = ends.toSorted((a, b) => b.expiresAt - a.expiresAt)[0];
  if (last === undefined || ends.length < secrets.length) return null;
  const time = m.dateTime(last.expiresAt, zone);
  return <p class="note warn">{m.t('application.secret-only-until', { ending: endingWords(last), time })}</p>;
}

/** The newest that works, as a form says that it was seen; empty: none worked. */
export const newestOf = (secrets: readonly Pick<ShownSecret, 'id'>[]): string => secrets[0]?.id ?? '';

/** The form carries what it was drawn from, so that a page that is sent once more makes no secret that nobody sees. */
function NewSecret({ page, seen: { application, secrets } }: Props): VNode {
  const { m } = page;
  return (
    <Form page={page} action={applicationPath(application.id, '/secrets')} class="panel">
      <input type="hidden" name="seen" value={newestOf(secrets)} />
      {secrets.length > 0 && (
        <>
          <Select
            name="overlap"
            label={m.t('application.overlap')}
            autocomplete="off"
            selected={usualOverlap}
            options={overlaps.map((value) => ({ value, text: overlapWords(m, value) }))}
          />
          <p class="hint">{m.t('application.overlap-hint')}</p>
        </>
      )}
      <button type="submit">{m.t('application.secret-new')}</button>
    </Form>
  );
}

export const overlaps = Object.keys(secretOverlaps) as SecretOverlap[];

/** How long earlier secrets go on to work. */
export const overlapWords = (m: PageContext['m'], overlap: SecretOverlap): string =>
  overlap === 'now'
    ? m.t('application.overlap-now')
    : m.t('application.overlap-for', { time: m.duration(secretOverlaps[overlap]) });
