import { EvidencePage } from '#web/pages/evidence.tsx';
import type { PageContext } from '#web/pages/page-context.ts';
import type { Gallery } from './gallery.tsx';

const action = '/admin/cmp_0/audit/evidence';

/** The page that makes evidence packs, as it opens and with what may be wrong. */
export function consoleEvidence(page: PageContext): Gallery {
  const { m } = page;
  const links = [{ href: '/admin/cmp_0/audit', label: m.t('trail.title'), current: true }];
  const common = {
    page: { ...page, path: action },
    place: { heading: 'Northwind Builders', links },
    action,
    company: 'Northwind Builders',
    zone: 'America/Chicago',
  };
  const typed = { from: '2026-10-07', to: '2027-01-04' };
  const crossed = { from: '2027-01-04', to: '2026-10-07' };
  return {
    evidence: <EvidencePage {...common} typed={typed} error={null} />,
    'evidence-crossed': (
      <EvidencePage {...common} typed={crossed} error={{ field: 'to', text: m.t('evidence.error-backwards') }} />
    ),
    'evidence-no-date': (
      <EvidencePage
        {...common}
        typed={{ from: 'last Monday', to: '2027-01-04' }}
        error={{ field: 'from', text: m.t('evidence.error-date') }}
      />
    ),
    'evidence-busy': <EvidencePage {...common} typed={typed} error={{ field: null, text: m.t('evidence.busy') }} />,
  };
}
