import type { VNode } from 'preact';
import type { RosterColumn } from '#domain/roster-row.ts';
import type { PlainKey } from '#text/catalogue.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { fieldId } from './parts/form.tsx';
import { countIn } from './parts/operator-parts.tsx';
import { localPath } from './safe-href.ts';
import type { PageError } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  /** `/admin/cmp_…/directory` */
  readonly directory: string;
  readonly company: string;
  /** As a list writes them: "en, fr". */
  readonly languages: string;
  /** At most so many rows. */
  readonly most: number;
  readonly error: PageError | null;
}

/** Columns that are explained, each with its words. */
const columns = [
  [['email'], 'import.column-email'],
  [['name'], 'import.column-name'],
  [['employer', 'site', 'group'], 'import.column-employer'],
  [['language'], 'import.column-language'],
  [['status'], 'import.column-status'],
  [['roles'], 'import.column-roles'],
] as const satisfies readonly (readonly [readonly RosterColumn[], PlainKey])[];

/** GET and POST /admin/:company/directory/import: `file`, a CSV file. Nothing is done with it before its preview was seen. */
export function AdminImportPage({ page, place, directory, company, languages, most, error }: Props): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('import.title')} error={error} console={place}>
      <p>{m.t('import.explained', { company })}</p>
      <FileForm page={page} directory={directory} most={most} error={error} />
      <div class="table-wrap" tabindex={0} role="region" aria-label={m.t('import.columns')}>
        <table>
          <caption>{m.t('import.columns')}</caption>
          <thead>
            <tr>
              <th scope="col">{m.t('import.column')}</th>
              <th scope="col">{m.t('import.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(([names, key]) => (
              <tr>
                <th scope="row">
                  {names.map((name, index) => (
                    <>
                      {index > 0 && <br />}
                      <code>{name}</code>
                    </>
                  ))}
                </th>
                <td>{key === 'import.column-language' ? m.t(key, { languages }) : m.t(key)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{m.t('import.not-by-file')}</p>
    </Layout>
  );
}

/** The one form that holds a file: its token comes first, so that it is read whatever the file is. */
function FileForm({ page, directory, most, error }: Pick<Props, 'page' | 'directory' | 'most' | 'error'>): VNode {
  const { m } = page;
  const id = fieldId('file');
  const wrong = error?.field === 'file' ? error.text : null;
  return (
    <form
      class="panel"
      method="post"
      action={localPath(`${directory}/import`)}
      enctype="multipart/form-data"
      novalidate
    >
      <input type="hidden" name="_form" value={page.formToken} />
      <div class={wrong ? 'field wrong' : 'field'}>
        <label for={id}>{m.t('import.file')}</label>
        <span class="hint" id={`${id}-hint`}>
          {m.t('import.file-hint', { rows: countIn(m, most) })}
        </span>
        {wrong && (
          <span class="error" id={`${id}-error`}>
            {wrong}
          </span>
        )}
        <input
          id={id}
          name="file"
          type="file"
          accept=".csv,text/csv"
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? `${id}-hint ${id}-error` : `${id}-hint`}
        />
      </div>
      <p class="hint">{m.t('import.first')}</p>
      <div class="beside">
        <button type="submit">{m.t('import.check')}</button>
        <a class="button plain" href={`${directory}/import/template.csv`}>
          {m.t('import.template')}
        </a>
      </div>
    </form>
  );
}
