import { smsCountries } from '#domain/phone-rules.ts';
import { mergePolicies } from '#domain/policy.ts';
import { refusedMethods } from '#domain/refused-methods.ts';
import type { GivenRole, RoleRule } from '#domain/role-rule.ts';
import { ContinuePage } from '#web/pages/continue.tsx';
import { CodePage } from '#web/pages/code.tsx';
import { MethodPage } from '#web/pages/method.tsx';
import type { PageContext, Problem } from '#web/pages/page-context.ts';
import { PhonePage } from '#web/pages/phone.tsx';
import { RequiredPage } from '#web/pages/required.tsx';
import { SecurityPage } from '#web/pages/security.tsx';
import type { Gallery } from './gallery.tsx';
import * as sample from './gallery-samples.ts';

const { help, now } = sample;

const given = (label: string, companyName: string, rule: Partial<RoleRule>): GivenRole => ({
  role: {
    application: '#2',
    label,
    rule: { requireMfa: true, kinds: ['app', 'phone'], smsCountries: null, frequency: null, ...rule },
  },
  companyId: sample.harbor.companyId,
  companyName,
});

const payee = given('#1', 'Northwind Builders', { smsCountries: ['US'], frequency: 'weekly' });
const payor = given('#3', 'Northwind Builders', { kinds: ['app'] });

/** What people see whom a role of an application binds (SPEC section 7). */
export function byRoles(page: PageContext): Gallery {
  const receiving = mergePolicies([], [payee], sample.nobody, now);
  const paying = mergePolicies([sample.harbor], [payor, payee], sample.nobody, now);
  const [by] = receiving.phones?.narrowedBy.map((one) => one.by) ?? [];
  const narrowedBy = by ? [by] : [];
  const flaw = { flaw: 'country-ruled-out', region: 'FR', by: narrowedBy } as const;
  const problem: Problem = { code: 'phone-not-usable', flaw, field: 'number' };
  const why = { policy: paying };
  const kinds = paying.kinds.map((one) => ({ ...one, allowed: one.forbiddenBy.length === 0 }));
  const phone = {
    page,
    narrowedBy,
    help,
    otherKinds: true,
    pause: null,
    codeOut: null,
    replacing: false,
    leave: null,
    why,
  };
  const countries = smsCountries.filter((one) => one === 'US');
  const own = { ...page, base: '', expiresAt: null, path: '/account/security' };
  const recovery = { confirmed: true, confirmedAt: now, pending: false };
  const methods = sample.methods.map((one) => ({ ...one, refusedBy: one.kind === 'phone' ? narrowedBy : [] }));
  const phones = [{ kind: 'phone', country: 'CA' }] as const;
  const ofPhones = refusedMethods(paying, phones);
  const goingOn = { page: { ...page, base: '', expiresAt: null, path: '/sign-in/continue' }, to: '/account' };
  return {
    'continue-role-enroll': <ContinuePage {...goingOn} step="enroll" held={phones} why={{ policy: receiving }} />,
    'continue-role-verify': <ContinuePage {...goingOn} step="verify" held={phones} why={why} />,
    'required-role-refused': (
      <RequiredPage page={page} phoneToo={false} why={why} help={help} leave={null} refused={ofPhones} problem={null} />
    ),
    'required-role': <RequiredPage page={page} phoneToo={false} why={why} help={help} leave={null} problem={null} />,
    'code-role': (
      <CodePage page={page} heldUntil={null} otherMethods={false} why={{ policy: receiving }} problem={null} />
    ),
    'method-role': <MethodPage page={page} kinds={kinds} leave={null} why={why} problem={null} />,
    'phone-role': <PhonePage {...phone} countries={countries} country="US" number="" problem={null} />,
    'phone-role-error': <PhonePage {...phone} countries={countries} country="US" number="+33 6" problem={problem} />,
    'security-role': (
      <SecurityPage
        page={own}
        passwordSince={now}
        sessions={sample.sessions}
        events={sample.events}
        methods={methods}
        kinds={paying.kinds}
        mayEnroll
        recovery={recovery}
        policy={paying}
        rule="locked"
        early={null}
        freeze={null}
        login={{ email: sample.email, waiting: null, undoableUntil: null }}
      />
    ),
  };
}
