import { parseId } from '#domain/identifiers.ts';
import { smsCountries } from '#domain/phone-rules.ts';
import type { Budget } from '#domain/sms-guard.ts';
import { roleFrom } from '#flows/roles/find-role.ts';
import { compareShipped } from '#flows/roles/ship-roles.ts';
import { budgetUse, defaultBudget } from '#flows/sms/operate.ts';
import type { Messages } from '#text/messages.ts';
import { scopeWords } from '../pages/parts/budget-words.ts';
import type { KeptWords } from '../pages/parts/kept-words.tsx';
import { countIn } from '../pages/parts/operator-parts.tsx';
import { factsWords, regionName } from '../pages/parts/role-words.ts';
import type { WaitingForm } from '../routes/route.ts';
import { choiceOf } from './operator.ts';
import { budgetNamed } from './operator-budget.ts';
import { settingsOf, typedRole } from './operator-roles.ts';

type Rows = KeptWords['rows'];

/** Names of companies and people are told to operators alone (SECURITY I11). */
const isOperator = ({ session }: WaitingForm): boolean => session?.bundle.user.operator ?? false;

const typed = (name: string, value: string | undefined): Rows =>
  value === undefined || value === '' ? [] : [{ name, value }];

/** The company of the address, by its name today. */
async function companyRow(form: WaitingForm): Promise<Rows> {
  const id = isOperator(form) ? parseId('company', form.params['company']) : null;
  const found = id && (await form.door.deps.store.loadCompany(id));
  return typed(form.page.m.t('again.where'), found?.company.name);
}

/** What an operator types about a company. */
function termRows({ page: { m, languages }, fields }: WaitingForm): Rows {
  const language = languages.find((one) => one.tag === fields['language'])?.label ?? fields['language'];
  return [
    ...typed(m.t('operator.company-name'), fields['name']),
    ...typed(m.t('operator.language'), language),
    ...typed(m.t('operator.zone'), fields['zone']),
  ];
}

const entitledRow = ({ m }: WaitingForm['page'], isEntitled: boolean): Rows => [
  { name: m.t('operator.entitled'), value: m.t(isEntitled ? 'operator.yes' : 'operator.no') },
];

/** A company that is made (SPEC C6). */
export const newCompanyRows = (form: WaitingForm): Rows => [
  ...termRows(form),
  ...entitledRow(form.page, form.fields['entitled'] === 'yes'),
];

/** A company's name, language and zone: of which, and what they would be. */
export const companyTermRows = async (form: WaitingForm): Promise<Rows> => [
  ...(await companyRow(form)),
  ...termRows(form),
];

/** Entitled or withdrawn, and whose (SPEC C3). */
export const entitlementRows = async (form: WaitingForm): Promise<Rows> => [
  ...(await companyRow(form)),
  ...entitledRow(form.page, form.fields['entitlement'] === 'available'),
];

/** Whose invitation to administer a company is withdrawn, and which company. */
export async function administratorRows(form: WaitingForm): Promise<Rows> {
  const { params, page, door } = form;
  const [company, member] = [parseId('company', params['company']), parseId('membership', params['member'])];
  const found = isOperator(form) && company && member ? await door.deps.store.loadPerson(company, member) : null;
  return [...(await companyRow(form)), ...typed(page.m.t('operator.email'), found?.email)];
}

/** Whom an act on a person is about. */
export async function personRows(form: WaitingForm): Promise<Rows> {
  const id = isOperator(form) ? parseId('user', form.params['user']) : null;
  const found = id && (await form.door.deps.store.loadUser(id));
  return found ? typed(form.page.m.t('people.person'), `${found.user.displayName} <${found.user.email}>`) : [];
}

/** The country that text messages would go to again. */
export function countryRows({ page: { m }, params }: WaitingForm): Rows {
  const country = choiceOf(smsCountries, params['country']);
  return country === null ? [] : typed(m.t('operator.sms-country'), regionName(m, country));
}

/** Which budget, and what it would be (SPEC M5). */
export async function budgetRows(form: WaitingForm): Promise<Rows> {
  const { page, fields, door } = form;
  const { m } = page;
  const named = isOperator(form) ? budgetNamed(fields) : null;
  const use = named && (await budgetUse(door.deps, named.scope, named.class));
  const which = use && {
    scope: scopeWords(m, use.scope, use.companyName),
    numbers: m.t(use.class === 'unproven' ? 'operator.unproven' : 'operator.proven'),
  };
  const isDefault = fields['default'] === 'yes';
  return [
    ...(which ? typed(m.t('operator.budget'), m.t('operator.budget-of', which)) : []),
    ...(isDefault
      ? typed(
          m.t('operator.budget-reset'),
          named ? budgetWords(m, defaultBudget(named.scope, named.class)) : m.t('operator.yes'),
        )
      : [...typed(m.t('operator.per-hour'), fields['hour']), ...typed(m.t('operator.per-day'), fields['day'])]),
  ];
}

const budgetWords = (m: Messages, { perHour, perDay }: Budget): string =>
  m.t('operator.budget-default', { hour: countIn(m, perHour), day: countIn(m, perDay) });

/** Which role, and what its rule would be (SPEC C4). */
export async function roleRows(form: WaitingForm): Promise<Rows> {
  const { m } = form.page;
  const id = isOperator(form) ? parseId('role', form.params['role']) : null;
  const found = id && (await roleFrom(form.door.deps, id));
  const role = typedRole(form);
  return [
    ...(found ? typed(m.t('role.role'), `${found.application}/${found.name}`) : []),
    ...typed(m.t('role.application'), form.fields['application']),
    ...typed(m.t('role.name'), form.fields['name']),
    ...typed(m.t('role.label'), form.fields['label']),
    ...(role
      ? typed(m.t('role.rule'), factsWords(m, { application: role.application, name: role.name, ...settingsOf(role) }))
      : []),
  ];
}

/** The roles that come with this service and would be added. */
export async function shippedRows(form: WaitingForm): Promise<Rows> {
  if (!isOperator(form)) return [];
  const { m } = form.page;
  const missing = (await compareShipped(form.door.deps, 'payments')).filter(({ there }) => there === null);
  return typed(m.t('role.act-ship-roles'), m.list(missing.map(({ shipped }) => shipped.label)));
}
