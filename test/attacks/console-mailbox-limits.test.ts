import { expect, test } from 'vitest';
import { mailboxLimits } from '#domain/invitation.ts';
import { addCompany, addPerson } from '../support/attack-people.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { membershipIn, somebody, stranger } from '../support/console-people.ts';

onEveryEngine((target) => {
  const most = mailboxLimits[0]?.most ?? 0;
  let made = 0;

  /** More companies than may mail one mailbox, all of one administrator, whose one browser has proved both factors. */
  async function manyCompanies() {
    made += 1;
    const names = Array.from({ length: most + 5 }, (_, index) => `Mailers ${made}.${index}`);
    const companies = [];
    for (const name of names)
      companies.push((await addCompany(target(), name, { requireMfa: false, deadline: null })).companyId);
    const admin = await addPerson(target(), { companies: names, enrolled: true, administers: true });
    return { companies, browser: await signedIn(target(), admin) };
  }

  async function mailsOf(email: string): Promise<number> {
    const whose = `(select id from users where email = '${email}')`;
    const kinds = "('invitation', 'company-invitation')";
    const rows = await target().peephole.rows(`select id from outbox where user_id = ${whose} and kind in ${kinds}`);
    return rows.length;
  }

  test.each(['known', 'new'])(
    'of many companies that invite somebody %s at the same moment, ten mail within the hour; every invitation stands',
    async (who) => {
      const { companies, browser } = await manyCompanies();
      const email = who === 'known' ? (await somebody(target())).email : stranger();
      await browser.open(`/admin/${companies[0]}/directory/invite`);
      const replies = await Promise.all(
        companies.map((company) => browser.post(`/admin/${company}/directory/invite`, { email })),
      );
      expect(replies.filter((one) => one.location?.includes('/directory/invite/drf_'))).toHaveLength(companies.length);
      for (const company of companies)
        expect(await membershipIn(target(), email, company)).toMatchObject({ status: 'invited' });
      expect(await mailsOf(email)).toBe(most);
    },
  );
});
