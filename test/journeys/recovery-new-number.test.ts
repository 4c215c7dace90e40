import { describe, expect } from 'vitest';
import { demoRecoveryCode } from '#demo/people.ts';
import { minute } from '#domain/instant.ts';
import { useRecoveryCode } from '../support/journey-recovery.ts';
import { journey } from '../support/journey-stage.ts';
import { saveRecoveryCode, signIn, signOut } from '../support/journey-steps.ts';
import { choosePhone, countTexts, giveNumber, omar, textedCode, typeTexted } from '../support/journey-texting.ts';
import { engineNames } from '../support/product.ts';

const home = 'My Profile Settings';
const fresh = { typed: '312 555 0188', e164: '+13125550188' } as const;

describe.each(engineNames)('Someone whose number is not theirs any more, on %s,', (engine) => {
  journey.override('setting', { engine });

  journey(
    'signs in by recovery code, sets up the new number, and the old one gets no code from then on; each step is mailed with “this was not me” (SPEC R2, R3, U5)',
    async ({ stage }) => {
      const person = await stage.person();
      await signIn(person, omar.email);
      await useRecoveryCode(person, demoRecoveryCode);
      const second = await saveRecoveryCode(person);
      await person.sees('Set up a new device?');
      stage.pass(minute);
      await person.press('Set up a new device');
      await choosePhone(person);
      await giveNumber(person, 'US', fresh.typed);
      await typeTexted(person, await textedCode(stage, fresh.e164));
      const third = await saveRecoveryCode(person);
      await person.sees(home);
      expect(new Set([demoRecoveryCode, second, third]).size).toBe(3);
      await person.open('/account/security');
      await person.reads('Number ending in 88');
      expect(await person.text()).not.toContain('Number ending in 43');

      const mails = await stage.product.mails(omar.email, 2);
      expect(mails.map((one) => one.subject)).toEqual([
        'A new phone number was set up at Gatehouse',
        'Your Gatehouse recovery code was used',
      ]);
      for (const { text } of mails) expect(text).toMatch(/\/mail\/[\w-]{43}/);

      const sentBefore = await countTexts(stage, omar.number);
      await signOut(person);
      stage.pass(minute);
      await signIn(person, omar.email);
      await person.reads(/number ending in 88/);
      await typeTexted(person, await textedCode(stage, fresh.e164, 2));
      await person.sees(home);
      expect(await countTexts(stage, omar.number)).toBe(sentBefore);
    },
  );
});
