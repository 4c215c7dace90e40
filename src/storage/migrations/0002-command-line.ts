import type { ColumnTypes } from './column-types.ts';

/** What the command line and imports need (issue 2): who was imported or erased, who must set up from scratch, and phones by number. */
export const commandLine = (t: ColumnTypes): readonly string[] => [
  `alter table users add column enrollment_demanded_at ${t.instant}`,
  `alter table users add column imported_at ${t.instant}`,
  `alter table users add column erased_at ${t.instant}`,
  // It has been active, and was not set back to invited since. How a membership came to be inactive nobody noted before: its person is asked again.
  `alter table memberships add column accepted ${t.flag} not null default 0`,
  "update memberships set accepted = 1 where status = 'active'",
  "create index authenticators_phone on authenticators (hash) where kind = 'phone' and unbound_at is null",
  'create index companies_by_name on companies (name)',
  // In the order in which members are walked through, so that a company of any size is read page by page.
  'drop index memberships_of_company',
  'create index memberships_of_company on memberships (company_id, user_id)',
];
