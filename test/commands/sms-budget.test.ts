import { expect, test } from 'vitest';
import { inStore, newCompany, onEveryCommandLine } from '../support/on-command-line.ts';
import { startCommandLine } from '../support/command-line.ts';
import { writeSmsHistory } from '../support/sms-history.ts';

onEveryCommandLine('gatehouse sms budget', (line) => {
  const listed = async (scope: string, kind = 'unproven') =>
    (await line().run('sms budget list --json')).rows().find((one) => one['scope'] === scope && one['class'] === kind);

  test('a budget is set at once, what is left out stays, and the default comes back; each change is audited (SPEC M5)', async () => {
    const first = await line().run('sms budget set country:ca --class unproven --per-hour 7 --json');
    expect(first.json()).toEqual({
      scope: 'country:CA',
      companyName: null,
      class: 'unproven',
      perHour: 7,
      perDay: 3_000,
      isSet: true,
      changed: true,
      before: { perHour: 1_000, perDay: 3_000 },
    });
    expect(await listed('country:CA')).toMatchObject({ perHour: 7, perDay: 3_000, isSet: true });
    const second = await line().run('sms budget set country:CA --class unproven --per-day 9');
    expect(second.stdout).toBe(
      'Budget of unproven numbers, country:CA: was 7 an hour and 3000 a day, is now 7 an hour and 9 a day.\n',
    );
    expect((await line().run('sms budget set country:CA --class unproven --per-day 9 --json')).json()).toMatchObject({
      changed: false,
    });
    await line().run('sms budget set country:CA --class unproven --default');
    expect(await listed('country:CA')).toBeUndefined();
    const events = await inStore(line(), (store) => store.audit.unsealed(100));
    const changes = events.filter((one) => one.kind === 'sms.budget-changed');
    expect(changes.map((one) => one.stream)).toEqual(['installation', 'installation', 'installation']);
    const by = { scope: 'country:CA', class: 'unproven', operatingUser: 'deploy', door: 'command-line' };
    const details = [
      { ...by, perHour: 7, perDay: 3_000, isDefault: false, perHourBefore: 1_000, perDayBefore: 3_000 },
      { ...by, perHour: 7, perDay: 9, isDefault: false, perHourBefore: 7, perDayBefore: 3_000 },
      { ...by, perHour: 1_000, perDay: 3_000, isDefault: true, perHourBefore: 7, perDayBefore: 9 },
    ];
    expect(changes.map((one) => one.detail)).toEqual(expect.arrayContaining(details));
  });

  test("a company's is named by name or id, stands in the list by name, and its change is in the company's own trail", async () => {
    const { id, name } = await newCompany(line());
    await line().run([
      'sms',
      'budget',
      'set',
      `company:${name}`,
      '--class',
      'proven',
      '--per-hour',
      '10',
      '--per-day',
      '20',
    ]);
    expect(await listed(`company:${id}`, 'proven')).toMatchObject({ companyName: name, perHour: 10, perDay: 20 });
    expect((await line().run('sms budget list')).stdout).toContain(`${name} (company:${id})`);
    const same = await line().run([
      'sms',
      'budget',
      'set',
      `company:${id}`,
      '--class',
      'proven',
      '--per-day',
      '20',
      '--json',
    ]);
    expect(same.json()).toMatchObject({ companyName: name, changed: false });
    const events = await inStore(line(), (store) => store.audit.unsealed(100));
    expect(events.filter((one) => one.kind === 'sms.budget-changed' && one.stream === id)).toHaveLength(1);
  });

  test('a budget of nothing stops codes, and the list says which do', async () => {
    await line().run('sms budget set country:HK --class unproven --per-hour 0 --per-day 0');
    expect(await listed('country:HK')).toMatchObject({ isUsedUp: true });
    const at = line().clock.now();
    await line().run('sms budget set country:NZ --class proven --per-hour 2');
    await inStore(line(), (store) => writeSmsHistory(store, { country: 'NZ', class: 'proven', at, messages: 1 }));
    expect(await listed('country:NZ', 'proven')).toMatchObject({ lastHour: 1, isUsedUp: false });
    await inStore(line(), (store) => writeSmsHistory(store, { country: 'NZ', class: 'proven', at, messages: 1 }));
    expect(await listed('country:NZ', 'proven')).toMatchObject({ lastHour: 2, isUsedUp: true });
  });

  test('a company that is nowhere is refused, and nothing is written', async () => {
    const before = (await line().run('sms budget list --json')).json();
    const refused = await line().run('sms budget set "company:No Such Place" --class proven --per-day 5 --json');
    expect([refused.code, refused.json()]).toMatchObject([1, { error: { code: 'no-such-company' } }]);
    expect((await line().run('sms budget list --json')).json()).toEqual(before);
  });
});

test.each([
  'service --per-hour 1',
  'service --class all --per-hour 1',
  'service --class proven',
  'service --class proven --default --per-hour 1',
  'service --class proven --per-hour -1',
  'service --class proven --per-hour 1.5',
  'service --class proven --per-hour 99999999',
  'service --class proven --per-hour 60000',
  'service:1 --class proven --per-hour 1',
  'country --class proven --per-hour 1',
  'country:XX --class proven --per-hour 1',
  'US --class proven --per-hour 1',
])('gatehouse sms budget set %s is misused', async (words) => {
  await using line = await startCommandLine({ engine: 'sqlite' });
  const result = await line.run(`sms budget set ${words}`);
  expect([result.code, result.stdout]).toEqual([2, '']);
  expect(result.stderr).not.toBe('');
});
