import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { CopyButton } from './parts/copy.tsx';
import { rich } from './parts/rich.tsx';
import { localPath } from './safe-href.ts';

export interface PassIssuedProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  /** Canonical: shown here, once. */
  readonly pass: string;
  readonly expiresAt: Instant;
  /** Whom it is for. */
  readonly name: string;
  readonly email: string;
  readonly companyName: string;
  /** Where people reach the service. */
  readonly address: string;
  /** Of the person's own page. */
  readonly personPath: string;
}

/** The answer to POST …/directory/people/:member/pass: the pass, once, to be written down or printed and handed over (SPEC A6). */
export function PassIssuedPage(props: PassIssuedProps): VNode {
  const { page, place, pass, expiresAt, name, personPath } = props;
  const { m, zone } = page;
  return (
    <Layout page={page} title={m.t('pass.issued-title', { name })} console={place} copies>
      <p class="key pass" id="enrollment-pass" role="group" aria-label={m.t('pass.label')}>
        {inFives(pass)}
      </p>
      <p class="unprinted">
        <CopyButton page={page} of="enrollment-pass" label={m.t('pass.issued-copy')} />
      </p>
      <p>
        {rich(m, 'pass.issued-until', { time: m.dateTime(expiresAt, zone) })} {m.t('pass.issued-once')}
      </p>
      <p>{m.t('pass.danger')}</p>
      <Steps {...props} />
      <p class="unprinted">
        <a class="link" href={localPath(personPath)}>
          {m.t('pass.issued-back', { name })}
        </a>
      </p>
    </Layout>
  );
}

function Steps({ page, name, email, address, companyName: company }: PassIssuedProps): VNode {
  const { m } = page;
  const places = {
    set_up: m.t('action.set-up-now'),
    mailbox: m.t('mailbox.title'),
    access: m.t('mailbox.no-access'),
  };
  return (
    <section>
      <h2>{m.t('pass.issued-how', { name })}</h2>
      <ol>
        <li>{m.t('pass.issued-sign-in', { address })}</li>
        <li>{rich(m, 'pass.issued-start', places)}</li>
        <li>{m.t('pass.issued-method')}</li>
      </ol>
      <p class="hint">{m.t('pass.issued-told', { email, company })}</p>
    </section>
  );
}

/** As it is read out and typed. */
const inFives = (pass: string): string => pass.replace(/(.{5})(?=.)/g, '$1 ');
