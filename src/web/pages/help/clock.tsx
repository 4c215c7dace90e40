import type { VNode } from 'preact';
import { rich } from '../parts/rich.tsx';
import type { HelpProps } from './facts.ts';

/** How devices are called; nobody's to translate, and nobody's to be read in another order. */
const devices = [
  { name: 'Android', key: 'help-clock.android' },
  { name: 'iPhone, iPad', key: 'help-clock.iphone' },
  { name: 'Windows', key: 'help-clock.windows' },
  { name: 'Mac', key: 'help-clock.mac' },
] as const;

/** `/help/clock`: codes that do not work, most often because a clock is off (SPEC T2, S7, X3). */
export const ClockHelp = ({ page: { m, brand } }: HelpProps): VNode => (
  <>
    <h2>{m.t('help-clock.first')}</h2>
    <ul>
      <li>{rich(m, 'help-clock.first-entry', { brand: brand.name })}</li>
      <li>{m.t('help-clock.first-once')}</li>
      <li>{m.t('help-clock.first-newest')}</li>
    </ul>
    <h2>{m.t('help-clock.why')}</h2>
    <p>{m.t('help-clock.why-explained')}</p>
    {devices.map(({ name, key }) => (
      <>
        <h3>{name}</h3>
        <p>{m.t(key)}</p>
      </>
    ))}
    <p>{m.t('help-clock.next')}</p>
    <p>{m.t('help-clock.work')}</p>
    <h2>{m.t('help-clock.off')}</h2>
    <p>{m.t('help-clock.off-set-up')}</p>
    <p>{m.t('help-clock.off-sign-in')}</p>
    <h2>{m.t('help-clock.many')}</h2>
    <p>{m.t('help-clock.many-how')}</p>
    <p>{m.t('help-clock.many-other')}</p>
  </>
);
