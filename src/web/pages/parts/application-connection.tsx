import type { VNode } from 'preact';
import type { ApplicationId } from '#domain/identifiers.ts';
import type { PageContext } from '../page-context.ts';
import { CopyButton } from './copy.tsx';

interface Props {
  readonly page: PageContext;
  readonly id: ApplicationId;
  /** Where people reach the service: what every application knows it by. */
  readonly issuer: string;
}

/** Where every library of OpenID Connect finds all the rest (Discovery 1.0 section 4). */
const discoveryOf = (issuer: string): string => `${issuer}/.well-known/openid-configuration`;

/** What an application is set up with, each to be copied. */
export const Connection = ({ page, id, issuer }: Props): VNode => (
  <dl class="to-copy">
    <ToCopy page={page} id="client-id" text={id} label="application.client-id" copy="application.copy-client-id" />
    <ToCopy page={page} id="issuer" text={issuer} label="application.issuer" copy="application.copy-issuer" />
    <ToCopy
      page={page}
      id="discovery"
      text={discoveryOf(issuer)}
      label="application.discovery"
      copy="application.copy-discovery"
    />
  </dl>
);

interface ToCopyProps {
  readonly page: PageContext;
  readonly id: string;
  readonly text: string;
  readonly label: 'application.client-id' | 'application.issuer' | 'application.discovery';
  readonly copy: 'application.copy-client-id' | 'application.copy-issuer' | 'application.copy-discovery';
}

const ToCopy = ({ page, id, text, label, copy }: ToCopyProps): VNode => (
  <div>
    <dt>{page.m.t(label)}</dt>
    <dd id={id}>
      <code>{text}</code>
    </dd>
    <dd>
      <CopyButton page={page} of={id} label={page.m.t(copy)} />
    </dd>
  </div>
);
