import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import type { Contribution } from '#domain/policy.ts';
import type { KnownMethod } from '#flows/directory/person.ts';
import type { PageContext } from '../page-context.ts';
import { kindWords } from '../people-words.ts';
import type { PersonProps } from '../person-props.ts';
import { localPath } from '../safe-href.ts';
import { deadlineWords, laterWords } from './deadline.ts';

type Props = Pick<PersonProps, 'page' | 'described' | 'companyName' | 'evaluate'>;

/** Which second factors a person has, and what asks for one: the company's own rules by name, all others together (SPEC P7). */
export function SecondStep({ page, described, companyName, evaluate }: Props): VNode {
  const { m } = page;
  const { methods, demands, resetAt, person } = described;
  return (
    <section>
      <h2>{m.t('person.methods')}</h2>
      {person.own?.hasPassword === false && <p>{m.t('person.no-password')}</p>}
      {methods.length === 0 && <p>{m.t('person.no-methods')}</p>}
      <ul class="rows">
        {methods.map((one) => (
          <Method page={page} method={one} />
        ))}
      </ul>
      <h3>{m.t('person.why')}</h3>
      <Demands page={page} demands={demands} resetAt={resetAt} companyName={companyName} />
      <p>
        <a href={localPath(evaluate)}>{m.t('person.evaluate')}</a>
      </p>
    </section>
  );
}

function Method({ page: { m, zone }, method }: { page: PageContext; method: KnownMethod }): VNode {
  return (
    <li class="row-text">
      <h3>{kindWords(m, method.kind)}</h3>
      {method.isDisabled && <p class="error">{m.t('person.method-off')}</p>}
      <dl class="facts">
        <dt>{m.t('person.added')}</dt>
        <dd>{m.date(method.addedAt, zone)}</dd>
        <dt>{m.t('person.last-used')}</dt>
        <dd>{method.lastUsedAt === null ? m.t('person.not-used') : m.date(method.lastUsedAt, zone)}</dd>
      </dl>
    </li>
  );
}

interface DemandProps {
  readonly page: PageContext;
  readonly demands: readonly Contribution[] | null;
  readonly resetAt: Instant | null;
  readonly companyName: string;
}

function Demands({ page, demands, resetAt, companyName: company }: DemandProps): VNode {
  const { m } = page;
  if (demands === null) return <p>{m.t('person.why-inactive', { company })}</p>;
  if (demands.length === 0) return <p>{m.t('person.why-nothing')}</p>;
  return (
    <ul>
      {demands.map((one) => (
        <li>{demandWords(page, one, company, resetAt) ?? anotherWords(page, company, demands.length === 1)}</li>
      ))}
    </ul>
  );
}

/** `isOnly`: nothing else asks. */
const anotherWords = ({ m }: PageContext, company: string, isOnly: boolean): string =>
  m.t(isOnly ? 'person.why-another-only' : 'person.why-another', { company });

/** Null: it is told as another rule. */
function demandWords(page: PageContext, demand: Contribution, company: string, resetAt: Instant | null): string | null {
  const { m, zone, serverNow } = page;
  const { by, deadlineAt, extendedFrom } = demand;
  if (by.rule === 'role') return m.t('person.why-role', { role: by.role });
  if (by.rule === 'reset' && resetAt !== null) return m.t('person.why-reset', { date: m.date(resetAt, zone) });
  if (by.rule !== 'company' || by.deadline === null || deadlineAt === null) return null;
  const required =
    deadlineAt <= serverNow
      ? m.t('person.why-company-since', { company, date: m.date(deadlineAt, by.deadline.zone) })
      : m.t('person.why-company-from', { company, date: deadlineWords(page, deadlineAt, by.deadline, company) });
  return required + laterWords(page, 'extension.later-them', { own: by.deadline, company: extendedFrom });
}
