import type { VNode } from 'preact';
import type { HelpOffer, PageContext } from '../page-context.ts';
import { Contact } from './contact.tsx';
import { rich } from './rich.tsx';

interface Props {
  readonly page: PageContext;
  /** Of every company that requires something of this user. */
  readonly help: readonly HelpOffer[];
}

/** Whom to ask (SPEC P1): each company's contact, else the service's support, else in general words. */
export function HelpLines({ page, help }: Props): VNode {
  const { m, brand } = page;
  const contacts = help.filter((one) => one.contact !== null);
  if (contacts.length > 0)
    return (
      <>
        {contacts.map((one) => (
          <CompanyContact page={page} offer={one} />
        ))}
      </>
    );
  if (brand.supportAddress === null) return <p>{m.t('help.nobody')}</p>;
  const address = brand.supportAddress;
  return <p>{rich(m, 'help.support', { contact: () => <Contact text={address} /> })}</p>;
}

const CompanyContact = ({ page, offer }: { page: PageContext; offer: HelpOffer }): VNode => (
  <p>
    {rich(page.m, 'help.company', {
      company: offer.companyName,
      contact: () => <Contact text={offer.contact ?? ''} />,
    })}
  </p>
);

/** What companies tell their people about apps, as they wrote it. */
export function Guidance({ page, help }: Props): VNode {
  return (
    <>
      {help.map(
        (one) =>
          one.guidance !== null && (
            <div class="guidance">
              <p class="where">{page.m.t('help.guidance', { company: one.companyName })}</p>
              <p class="as-written">
                <Contact text={one.guidance} />
              </p>
            </div>
          ),
      )}
    </>
  );
}
