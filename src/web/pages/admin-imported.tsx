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
  /** Rows that the next press of the button takes. */
  readonly left: number;
  /** So many at most. */
  readonly most: number;
}

type PreviewProps = Common & {
  readonly invite: SomeRows;
  readonly update: SomeRows;
};

/** GET /admin/:company/directory/import/:draft, before it is carried out: whom it would invite and change, and what cannot be taken. */
export function ImportPreviewPage(props: PreviewProps): VNode {
  const { page, place, directory, path, name, invite, update, unchanged, rejected, left, most } = props;
  const { m } = page;
  const parts = { rows: countIn(m, left), most: countIn(m, most) };
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
      {!isIdle && left > most && <p>{m.t('import.in-parts', parts)}</p>}
      <div class="beside">
        {!isIdle && (
          <Apply page={page} path={path} undone={left}>
            {left > most ? m.t('import.apply-part', parts) : m.t('import.apply')}
          </Apply>
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

interface ApplyProps extends Pick<Common, 'page' | 'path'> {
  /** Rows that nothing was done with: pressed twice, the button does nothing twice. */
  readonly undone: number;
  readonly children: ComponentChildren;
}

const Apply = ({ page, path, undone, children }: ApplyProps): VNode => (
  <Form page={page} action={`${path}/apply`}>
    <input type="hidden" name="left" value={String(undone)} />
    <button type="submit">{children}</button>
  </Form>
);

type ResultProps = Common & {
  readonly invited: number;
  readonly updated: number;
  /** Rows that invite, and wait until the company may invite again. */
  readonly waiting: number;
  readonly undone: number;
  /** Rows that are being carried out. */
  readonly busy: number;
  /** From when on the company may invite those that wait; null: none waits. */
  readonly from: Instant | null;
  /** Whoever carried it out lost the permission on the way. */
  readonly isStopped: boolean;
};

/** GET /admin/:company/directory/import/:draft, after it was carried out. */
export function ImportResultPage(props: ResultProps): VNode {
  const { page, place, directory, path, name, invited, updated, unchanged, rejected, left, undone, busy } = props;
  const { m } = page;
  const isWhole = undone + busy === 0;
  const goesOn = busy === 0 && left > 0;
  return (
    <Layout page={page} title={m.t(isWhole ? 'import.result-title' : 'import.partly-title')} console={place}>
      <p>{rich(m, isWhole ? 'import.result-of' : 'import.partly-of', { name })}</p>
      <dl class="figures">
        <Figure page={page} label={m.t('import.done-invited')} count={invited} />
        <Figure page={page} label={m.t('import.done-updated')} count={updated} />
        <Figure page={page} label={m.t('import.unchanged')} count={unchanged} />
        <Figure page={page} label={m.t('import.rejected')} count={rejected.all} />
        {!isWhole && <Figure page={page} label={m.t('import.left')} count={undone + busy} />}
      </dl>
      <Undone {...props} />
      <div class="beside">
        {goesOn && (
          <Apply page={page} path={path} undone={undone}>
            {goOnWords(props)}
          </Apply>
        )}
        <a class={goesOn ? 'button plain' : 'button'} href={directory}>
          {m.t('import.directory')}
        </a>
        <a class="link" href={`${directory}/import`}>
          {m.t('import.other')}
        </a>
      </div>
      <Rejected {...props} />
    </Layout>
  );
}

/** Why not all is done, and from when on it can be. */
function Undone({ page, path, waiting, busy, from, isStopped }: ResultProps): VNode {
  const { m, zone } = page;
  const again = <a href={localPath(path)}>{m.t('import.look-again')}</a>;
  return (
    <>
      {busy > 0 && (
        <p class="note">
          {m.t('import.busy', { count: busy })} {again}
        </p>
      )}
      {isStopped && busy === 0 && <p class="note">{m.t('import.stopped')}</p>}
      {from !== null && busy === 0 && (
        <p class="note">
          {m.t('import.over-budget', { time: m.dateTime(from, zone) })} {m.t('import.waiting', { count: waiting })}{' '}
          {again}
        </p>
      )}
    </>
  );
}

const goOnWords = ({ page: { m }, left, most }: ResultProps): string =>
  left > most
    ? m.t('import.go-on-part', { most: countIn(m, most), rows: countIn(m, left) })
    : m.t('import.go-on', { count: left });

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
      <table class="lines">
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
