import type { Frequency } from '#domain/policy.ts';

/** The one password of everybody in the demo. It exists in development mode only. */
export const demoPassword = 'walk through the gate';

/** Setup key and recovery code of those who have enrolled already, so that anybody can play them. */
export const demoSetupKey = 'GATEHOUSEDEMOKEYGATEHOUSEDEMOKEY';
export const demoRecoveryCode = 'DEM0C0DEDEM0C0DEDEM0C0DE';

export interface DemoCompany {
  readonly key: string;
  readonly name: string;
  readonly timeZone: string;
  readonly entitled: boolean;
  readonly policy: {
    /** Days from the day of the seed; negative: already enforced. */
    readonly deadlineInDays: number;
    readonly frequency: Frequency;
    readonly smsAllowed: boolean;
    readonly helpContact: string;
    readonly appGuidance: string | null;
  } | null;
}

export const demoCompanies: readonly DemoCompany[] = [
  {
    key: 'northwind',
    name: 'Northwind Builders',
    timeZone: 'America/Chicago',
    entitled: true,
    policy: {
      deadlineInDays: -30,
      frequency: 'weekly',
      smsAllowed: false,
      helpContact: 'Northwind IT: it@northwind.example, ext. 214',
      appGuidance: 'Where phones are not allowed, use KeePassXC. It is on every office computer.',
    },
  },
  {
    key: 'harbor',
    name: 'Harbor & Stone',
    timeZone: 'Europe/Paris',
    entitled: true,
    policy: {
      deadlineInDays: 21,
      frequency: 'frequently',
      smsAllowed: true,
      helpContact: 'Harbor help desk: help@harbor.example',
      appGuidance: null,
    },
  },
  { key: 'summit', name: 'Summit Glazing', timeZone: 'America/Denver', entitled: true, policy: null },
  { key: 'cedar', name: 'Cedar Supply', timeZone: 'America/Los_Angeles', entitled: false, policy: null },
];

export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly companies: readonly string[];
  /** Companies in which this person has both `admin` permissions. */
  readonly administers: readonly string[];
  /** By app, with the setup key of the demo. */
  readonly enrolled: boolean;
  /** A number of the United States that is enrolled as well, of the range that no real phone has; null: none. */
  readonly phone: string | null;
  readonly disabled: boolean;
  /** Operates the service itself (SPEC C6). */
  readonly operator: boolean;
  /** In the first company. */
  readonly employer: string | null;
  readonly site: string | null;
  readonly group: string | null;
  /** Roles of the demo application, by name, in the first company (SPEC section 7). */
  readonly roles: readonly string[];
}

const person = (
  name: string,
  email: string,
  companies: readonly string[],
  more: Partial<DemoPerson> = {},
): DemoPerson => ({
  name,
  email,
  companies,
  language: 'en',
  administers: [],
  enrolled: false,
  phone: null,
  disabled: false,
  operator: false,
  employer: null,
  site: null,
  group: null,
  roles: [],
  ...more,
});

/** What each shows stands in the README's table. */
export const demoPeople: readonly DemoPerson[] = [
  person('Ana Oliveira', 'ana@northwind.example', ['northwind'], {
    employer: 'Oliveira Electric',
    site: 'Riverside Tower',
    group: 'Electrical',
  }),
  person('Ben Carter', 'ben@northwind.example', ['northwind'], {
    enrolled: true,
    employer: 'Northwind Builders',
    site: 'Riverside Tower',
    group: 'Site management',
  }),
  person('Nora Whitfield', 'nora@northwind.example', ['northwind'], {
    enrolled: true,
    administers: ['northwind'],
    employer: 'Northwind Builders',
    site: 'Head office',
    group: 'IT',
  }),
  person('Petra Novak', 'petra@northwind.example', ['northwind'], {
    enrolled: true,
    employer: 'Northwind Builders',
    site: 'Head office',
    group: 'Accounting',
    roles: ['payments-admin'],
  }),
  person('Diego Santos', 'diego@northwind.example', ['northwind'], {
    enrolled: true,
    employer: 'Northwind Builders',
    site: 'Head office',
    group: 'Accounting',
    roles: ['disburser'],
  }),
  person('Chloé Martin', 'chloe@harbor.example', ['harbor'], { language: 'fr', site: 'Quai Sud', group: 'Gros œuvre' }),
  person('Hugo Lambert', 'hugo@harbor.example', ['harbor'], { administers: ['harbor'] }),
  person('Omar Haddad', 'omar@harbor.example', ['harbor'], { phone: '+12025550143', site: 'Quai Sud' }),
  person('Lena Fischer', 'lena@harbor.example', ['harbor'], { enrolled: true, phone: '+12025550167' }),
  person('Paula Meyer', 'paula@harbor.example', ['harbor'], { enrolled: true, roles: ['payee-admin'] }),
  person('Theo Laurent', 'theo@harbor.example', ['harbor'], { phone: '+12025550181', roles: ['payee'] }),
  person('Greta Lindqvist', 'greta@summit.example', ['summit'], { administers: ['summit'] }),
  person('Dev Patel', 'dev@cedar.example', ['cedar'], { administers: ['cedar'] }),
  person('Erin Walsh', 'erin@walsh-survey.example', ['northwind', 'harbor']),
  person('Frank Moss', 'frank@cedar.example', ['cedar'], { disabled: true }),
  person('Olga Brandt', 'olga@gatehouse.example', [], { enrolled: true, operator: true }),
];
