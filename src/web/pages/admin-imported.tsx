import type { ComponentChildren, VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Form } from './parts/form.tsx';
import { countIn } from './parts/operator-parts.tsx';
import { rich } from './parts/rich.tsx';
import { localPath } from './safe-href.ts';

/** A row of the list, in words. */
export interface RowLine {
  readonly line: number;
  /** Who it is about; null: nobody could tell. */
  readonly who: string | null;
  /** What is done or what is wrong. */
  readonly words: readonly string[];
}

/** As many as a page shows, and how many there are. */
export interface SomeRows {
  readonly all: number;
  readonly shown: readonly RowLine[];
}

interface Common {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly directory: string;
  /** `/admin/cmp_…/directory/import/drf_…` */
  readonly path: string;
  /** What the file is called. */
  readonly name: string;
  readonly unchanged: number;
  readonly rejected: SomeRows;
}

type PreviewProps = Common & {
  readonly invite: SomeRows;
  readonly update: SomeRows;
  /** Rows of the list. */
  readonly left: number;
};

/** GET /admin/:company/directory/import/:draft, before it is carried out: whom it would invite and change, and what cannot be taken. */
export function ImportPreviewPage(props: PreviewProps): VNode {
  const { page, place, directory, path, name, invite, update, unchanged, rejected, left } = props;
  const { m } = page;
  const isIdle = invite.all + update.all === 0;
  return (
    <Layout page={page} title={m.t('import.preview-title')} console={place}>
      <p>{rich(m, 'import.preview-of', { name })}</p>
      <dl class="figures">
        <Figure page={page} label={m.t('import.to-invite')} count={invite.all} />
        <Figure page={page} label={m.t('import.to-update')} count={update.all} />
        <Figure page={page} label={m.t('import.unchanged')} count={unchanged} />
        <Figure page={page} label={m.t('import.rejected')} count={rejected.all} />
      </dl>
      {isIdle && <p>{m.t('import.nothing')}</p>}
      <div class="beside">
        {!isIdle && (
          <Form page={page} action={`${path}/apply`}>
            <Left left={left} />
            <button type="submit">{m.t('import.apply')}</button>
          </Form>
        )}
        <a class="link" href={`${directory}/import`}>
          {m.t('import.other')}
        </a>
      </div>
      <Rejected {...props} />
      <Rows page={page} title={m.t('import.to-update')} column={m.t('import.change')} rows={update} />
      <Rows page={page} title={m.t('import.to-invite')} column={m.t('people.person')} rows={invite} />
    </Layout>
  );
}

/** What is left when the button is pressed: pressed twice, it does nothing twice. */
const Left = ({ left }: { left: number }): VNode => <input type="hidden" name="left" value={String(left)} />;

type ResultProps = Common & {
  readonly invited: number;
  readonly updated: number;
  /** Rows that wait for the button. */
  readonly left: number;
  /** Rows that are being carried out. */
  readonly busy: number;
  /** From when on the company may invite more; null: now. */
  readonly from: Instant | null;
  /** Whoever carried it out lost the permission on the way. */
  readonly isStopped: boolean;
};

/** GET /admin/:company/directory/import/:draft, after it was carried out. */
export function ImportResultPage(props: ResultProps): VNode {
  const { page, place, directory, name, invited, updated, unchanged, rejected, left, busy } = props;
  const { m } = page;
  const isWhole = left + busy === 0;
  return (
    <Layout page={page} title={m.t(isWhole ? 'import.result-title' : 'import.partly-title')} console={place}>
      <p>{rich(m, isWhole ? 'import.result-of' : 'import.partly-of', { name })}</p>
      <dl class="figures">
        <Figure page={page} label={m.t('import.done-invited')} count={invited} />
        <Figure page={page} label={m.t('import.done-updated')} count={updated} />
        <Figure page={page} label={m.t('import.unchanged')} count={unchanged} />
        <Figure page={page} label={m.t('import.rejected')} count={rejected.all} />
        {!isWhole && <Figure page={page} label={m.t('import.left')} count={left + busy} />}
      </dl>
      <GoOn {...props} />
      <p class="beside">
        <a class="button" href={directory}>
          {m.t('import.directory')}
        </a>
        <a class="link" href={`${directory}/import`}>
          {m.t('import.other')}
        </a>
      </p>
      <Rejected {...props} />
    </Layout>
  );
}

/** What is still to do, and the button that does it. */
function GoOn({ page, path, left, busy, from, isStopped }: ResultProps): VNode | null {
  const { m, zone } = page;
  if (busy > 0)
    return (
      <p class="note">
        {m.t('import.busy', { count: busy })} <a href={localPath(path)}>{m.t('import.look-again')}</a>
      </p>
    );
  if (left === 0) return null;
  return (
    <Form page={page} action={`${path}/apply`}>
      {isStopped && <p class="note">{m.t('import.stopped')}</p>}
      {from !== null && <p class="note">{m.t('import.over-budget', { time: m.dateTime(from, zone) })}</p>}
      <Left left={left} />
      <button type="submit">{m.t('import.go-on', { count: left })}</button>
    </Form>
  );
}

const Figure = ({ page, label, count }: { page: PageContext; label: string; count: number }): VNode => (
  <div>
    <dt>{label}</dt>
    <dd>{countIn(page.m, count)}</dd>
  </div>
);

const Rejected = ({ page, path, rejected }: Common): VNode | null =>
  rejected.all === 0 ? null : (
    <section>
      <h2>{page.m.t('import.rejected')}</h2>
      <p>{page.m.t('import.rest')}</p>
      <p>
        <a class="button plain" href={`${path}/rejects.csv`}>
          {page.m.t('import.rejects')}
        </a>
      </p>
      <RowTable page={page} title={page.m.t('import.rejected')} column={page.m.t('import.problem')} rows={rejected} />
    </section>
  );

interface RowsProps {
  readonly page: PageContext;
  readonly title: string;
  /** What the last column is called. */
  readonly column: string;
  readonly rows: SomeRows;
}

const Rows = (props: RowsProps): VNode | null =>
  props.rows.all === 0 ? null : (
    <section>
      <h2>{props.title}</h2>
      <RowTable {...props} />
    </section>
  );

function RowTable({ page, title, column, rows }: RowsProps): VNode {
  const { m } = page;
  const { shown, all } = rows;
  const isPart = shown.length < all;
  const counted = isPart
    ? m.t('import.first-of', { shown: countIn(m, shown.length), all: countIn(m, all) })
    : m.t('import.all-of', { count: all });
  const isNamed = shown.some((one) => one.who !== null && one.words.length > 0);
  return (
    <div class="table-wrap" tabindex={0} role="region" aria-label={title}>
      <table>
        <caption>{counted}</caption>
        <thead>
          <tr>
            <th scope="col" class="number">
              {m.t('import.line')}
            </th>
            {isNamed && <th scope="col">{m.t('people.person')}</th>}
            <th scope="col">{column}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ line, who, words }) => (
            <tr>
              <td class="number">{String(line)}</td>
              {isNamed && <td>{who}</td>}
              <td>{isNamed ? lines(words) : (who ?? lines(words))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const lines = (words: readonly string[]): ComponentChildren =>
  words.map((one, index) => (
    <>
      {index > 0 && <br />}
      {one}
    </>
  ));
