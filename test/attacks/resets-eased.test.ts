import { describe, expect, test } from 'vitest';
import { mailsTo } from '../support/attack-account.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { askFor, resetOffice, resetsOf, type ResetOffice } from '../support/attack-resets.ts';
import { boundKinds, signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { look, lookAndSave } from '../support/policy-form.ts';

onEveryEngine((target) => {
  const policyOf = ({ company }: ResetOffice): string => `/admin/${company}/security/mfa`;
  const ease = (at: ResetOffice) => lookAndSave(at.browser, policyOf(at), { approval: null, delay: '0' });
  const guarded = () => resetOffice(target(), { resetApproval: true, resetDelayHours: 24 });
  const asked = async (at: ResetOffice) => (await resetsOf(target(), at.crew.person)).at(-1);

  describe('whoever eases the rule on resets (SPEC A3)', () => {
    test('resets nobody by it: the next reset waits for its time and for another administrator still', async () => {
      const at = await guarded();
      await at.browser.open(policyOf(at));
      expect((await ease(at)).status).toBe(303);
      expect((await askFor(at.browser, at.crew)).status).toBe(303);
      expect(await asked(at)).toMatchObject({ approval: 'company-asks', delay: 'company-asks', ended_at: null });
      expect(await boundKinds(target(), at.crew.person)).toContain('app');
    });

    test('reads so before saving and after it; the others are mailed from when on', async () => {
      const at = await guarded();
      await at.browser.open(policyOf(at));
      const seen = await look(at.browser, policyOf(at), { approval: null, delay: '0' });
      expect(wordsOf(seen.text)).toContain('This takes effect 3 days after you save it');
      await ease(at);
      const page = wordsOf((await at.browser.request('GET', policyOf(at))).text);
      expect(page).toMatch(/Until .*, resets are approved by a second administrator all the same/);
      expect(page).toMatch(/Until .*, resets wait for 24 hours all the same/);
      const [mail] = (await mailsTo(target(), at.second.email)).filter(({ subject }) => subject.includes(at.name));
      expect(mail?.text).toContain('until then resets take what they took before');
    });

    test('breaks nothing where a colleague sets it back in time', async () => {
      const at = await guarded();
      await at.browser.open(policyOf(at));
      await ease(at);
      const second = await signedIn(target(), at.second);
      await second.open(policyOf(at));
      await lookAndSave(second, policyOf(at), { approval: 'on', delay: '24' });
      const { policy } = (await target().deps.store.loadCompany(at.company)) ?? {};
      expect(policy).toMatchObject({
        resetApproval: true,
        resetDelayHours: 24,
        heldResets: { approvalUntil: null, delay: null },
      });
      await askFor(at.browser, at.crew);
      expect(await asked(at)).toMatchObject({ approval: 'company-asks', delay: 'company-asks', ended_at: null });
    });
  });
});
