import type { VNode } from 'preact';
import { parseDate } from '#domain/deadline.ts';
import { zoneLabel } from '#text/zones.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { fieldId, Form } from './parts/form.tsx';
import type { PageError } from './words-for-refusal.ts';

export interface EvidenceProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  /** `/admin/cmp_…/audit/evidence`. */
  readonly action: string;
  readonly company: string;
  /** Of the days, IANA. */
  readonly zone: string;
  /** Dates as they were typed or are proposed. */
  readonly typed: { readonly from: string; readonly to: string };
  readonly error: PageError | null;
}

/** GET and POST /admin/:company/audit/evidence: `from`, `to`, `form` (`pdf` or `json`). The answer to the form is the file. */
export function EvidencePage(props: EvidenceProps): VNode {
  const { page, place, company, error } = props;
  const { m, brand } = page;
  return (
    <Layout page={page} title={m.t('evidence.title')} console={place} error={error}>
      <p>{m.t('evidence.explained', { company })}</p>
      <p>{m.t('evidence.signed', { brand: brand.name })}</p>
      <section class="panel">
        <Span {...props} />
      </section>
    </Layout>
  );
}

function Span({ page, action, typed, zone, error }: EvidenceProps): VNode {
  const { m } = page;
  return (
    <Form page={page} action={action}>
      <p class="hint">{m.t('evidence.zone-hint', { zone: zoneLabel(m, zone) })}</p>
      <div class="columns">
        <Day name="from" label={m.t('evidence.from')} value={typed.from} error={error} />
        <Day name="to" label={m.t('evidence.to')} value={typed.to} error={error} />
      </div>
      <p class="hint">
        {m.t('evidence.pdf-hint')} {m.t('evidence.json-hint')} {m.t('evidence.takes')} {m.t('evidence.told')}
      </p>
      <div class="row">
        <button type="submit" name="form" value="pdf">
          {m.t('evidence.make-pdf')}
        </button>
        <button type="submit" name="form" value="json" class="plain">
          {m.t('evidence.make-json')}
        </button>
      </div>
    </Form>
  );
}

/** The browser's own control drops what is no date: what was typed then stays as text (SPEC S8). */
const isDate = (value: string): boolean => value === '' || parseDate(value) !== null;

interface DayProps {
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly value: string;
  readonly error: PageError | null;
}

function Day({ name, label, value, error }: DayProps): VNode {
  const id = fieldId(name);
  const wrong = error?.field === name ? error.text : null;
  const described = wrong === null ? {} : ({ 'aria-invalid': 'true', 'aria-describedby': `${id}-error` } as const);
  const common = { id, name, value, autocomplete: 'off', ...described } as const;
  return (
    <div class={wrong === null ? 'field' : 'field wrong'}>
      <label for={id}>{label}</label>
      {wrong !== null && (
        <span class="error" id={`${id}-error`}>
          {wrong}
        </span>
      )}
      {isDate(value) ? <input type="date" {...common} /> : <input type="text" {...common} />}
    </div>
  );
}
