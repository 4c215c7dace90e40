import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import type { PageContext } from '../page-context.ts';
import { Contact } from './contact.tsx';
import { ButtonForm } from './form.tsx';
import { rich } from './rich.tsx';

/** Changes are held up: until when, and how that is lifted. */
export interface Freeze {
  readonly until: Instant;
  /** The user has a second step, which lifting takes. */
  readonly secondStep: boolean;
  /** Some administrator of theirs may lift it; else the operator alone. */
  readonly administrators: boolean;
}

/** Changes are held up: until when, what goes on, and how that is lifted (SPEC U5). POST /account/security/thaw. */
export function FreezeBanner({ page, freeze }: { page: PageContext; freeze: Freeze }): VNode {
  const { m, zone, brand } = page;
  const { supportAddress } = brand;
  return (
    <section class="note" aria-labelledby="freeze">
      <h2 id="freeze">{m.t('freeze.title')}</h2>
      <p>{rich(m, 'freeze.until', { time: m.dateTime(freeze.until, zone) })}</p>
      <p>{m.t('freeze.goes-on')}</p>
      <div class="beside">
        <ButtonForm page={page} action="/account/security/thaw">
          {m.t('freeze.lift')}
        </ButtonForm>
        <p class="hint">
          {m.t(freeze.secondStep ? 'freeze.lift-hint' : 'freeze.lift-hint-alone')}{' '}
          {freeze.administrators ? m.t('freeze.others') : m.t('freeze.operator', { brand: brand.name })}{' '}
          {!freeze.administrators &&
            supportAddress !== null &&
            rich(m, 'reset.ask-service', { contact: () => <Contact text={supportAddress} /> })}
        </p>
      </div>
    </section>
  );
}
