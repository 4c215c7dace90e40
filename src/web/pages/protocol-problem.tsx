import type { VNode } from 'preact';
import type { ShownApplication } from '#domain/application.ts';
import { minute } from '#domain/instant.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { rich } from './parts/rich.tsx';

const words = {
  unknown: { title: 'protocol.unknown-title', explained: 'protocol.unknown' },
  address: { title: 'protocol.address-title', explained: 'protocol.address' },
  malformed: { title: 'protocol.malformed-title', explained: 'protocol.malformed' },
  expired: { title: 'protocol.expired-title', explained: 'protocol.expired' },
  denied: { title: 'protocol.denied-title', explained: 'protocol.denied' },
  busy: { title: 'error.429-title', explained: null },
  server: { title: 'protocol.server-title', explained: 'protocol.server' },
} as const;

/** What may be wrong with an application's request, as a person is told. */
export type ProtocolProblemKind = keyof typeof words;

export const isProtocolProblem = (text: string): text is ProtocolProblemKind => Object.hasOwn(words, text);

interface Props {
  readonly page: PageContext;
  readonly problem: ProtocolProblemKind;
  /** Who sent the browser here, where that is sure. */
  readonly application: ShownApplication | null;
}

/** A request of an application that leads no further: what happened, and what to do (DESIGN 7). */
export function ProtocolProblemPage({ page, problem, application }: Props): VNode {
  const { m } = page;
  const { title, explained } = words[problem];
  const told = explained === null ? m.t('error.429', { wait: m.duration(minute) }) : m.t(explained);
  return (
    <Layout page={page} title={m.t(title)}>
      <p>{told}</p>
      <p>
        {application === null
          ? m.t('protocol.again')
          : rich(m, 'protocol.again-named', { application: application.name })}
      </p>
      <p>
        <a class="button plain" href="/">
          {m.t('error.back')}
        </a>
      </p>
    </Layout>
  );
}
