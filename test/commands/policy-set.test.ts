import { expect, test } from 'vitest';
import { done, newCompany, onEveryCommandLine } from '../support/on-command-line.ts';

onEveryCommandLine('gatehouse policy set', (line) => {
  const run = (words: string) => line().run(words);

  test('keeps for 72 hours what is eased of the rule on resets, and says until when (SPEC A3)', async () => {
    const { id } = await newCompany(line());
    await done(line(), `policy set ${id} --reset-approval on --reset-delay 24`);
    const eased = await run(`policy set ${id} --json --reset-approval off --reset-delay 0`);
    expect([eased.code, eased.stderr]).toEqual([0, expect.stringContaining('takes effect 72 hours after')]);
    expect((await done(line(), `policy show ${id} --json`)).json()).toMatchObject({
      resetApproval: false,
      resetApprovalUntil: '2027-01-07T09:00:00.000Z',
      resetDelayHours: 0,
      resetDelayKeptHours: 24,
      resetDelayKeptUntil: '2027-01-07T09:00:00.000Z',
    });
  });

  test('takes no zone where there is no date to have it', async () => {
    const { id } = await newCompany(line());
    expect((await run(`policy set ${id} --time-zone UTC --json`)).json()).toMatchObject({
      error: { code: 'zone-without-date' },
    });
  });
});
