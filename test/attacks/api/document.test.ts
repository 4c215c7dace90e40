import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { giveRoleOf, enterAs, type Told } from '../../support/api-caller.ts';
import { addPerson, nextCode } from '../../support/attack-people.ts';
import { startProtocolTarget } from '../../support/oidc-target.ts';
import { startRelyingParty } from '../../support/relying-party.ts';
import { runProgram } from '../../support/run-program.ts';

const page = readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8');

const commands = [...page.matchAll(/```sh\n(.*?)```/gs)].map(([, command = '']) => command);

/** Examples of answers, by what stands before them. */
const answers = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, answer = '']) => JSON.parse(answer) as Told);

test('the commands of docs/api.md do what the page says, by a program that is not ours', async () => {
  await using target = await startProtocolTarget('sqlite');
  await using party = await startRelyingParty(target);
  const person = await addPerson(target, { companies: ['Cedar Supply'], enrolled: true });
  await giveRoleOf(target, party, person);
  const { visitor, sid } = await enterAs(target, party, person);
  const env: Record<string, string> = { CLIENT_ID: party.id, CLIENT_SECRET: party.secret ?? '', SID: sid };
  const run = async (command = ''): Promise<Told> => {
    const here = command
      .replaceAll('https://sign-in.example.com', target.address)
      .replace('https://payments.example.com', new URL(party.url).origin);
    return JSON.parse(await runProgram('sh', ['-c', here], { env })) as Told;
  };
  expect(commands).toHaveLength(6);
  const [token, signIn, activity, ask, see, redeem] = commands;
  const [tokenShown, signInShown, askShown, redeemShown] = answers;

  const given = await run(token);
  expect(Object.keys(given).toSorted()).toEqual(Object.keys(tokenShown ?? {}).toSorted());
  env['TOKEN'] = String(given['access_token']);
  for (const command of [signIn, activity]) {
    const told = await run(command);
    expect(Object.keys(told)).toEqual(Object.keys(signInShown ?? {}));
    expect(told).toMatchObject({ sid, entry: { needed: false } });
  }
  const asked = await run(ask);
  expect(Object.keys(asked)).toEqual(expect.arrayContaining(Object.keys(askShown ?? {})));
  env['STEP_UP'] = String(asked['id']);
  await visitor.open(String(asked['url']));
  await visitor.press(['code'], { code: nextCode(target, person) });
  expect((await run(see))['status']).toBe('proved');
  const redeemed = await run(redeem);
  expect(Object.keys(redeemed)).toEqual(Object.keys(redeemShown ?? {}));
  expect(redeemed['details']).toEqual(redeemShown?.['details']);
});
