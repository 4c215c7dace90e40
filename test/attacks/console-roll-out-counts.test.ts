import { expect, test } from 'vitest';
import { wordsOf } from '../support/attack-offices.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { fillOne, rollOutOffice, sendAct } from '../support/roll-out-people.ts';

const terms = { days: '7', reason: 'New phones are on their way' };

onEveryEngine((target: () => Target) => {
  test('the roll-out page refreshes its figures without telling what is known already, and knows of changes', async () => {
    const at = await rollOutOffice(target());
    const [ana] = await Promise.all([1, 2, 3].map(() => fillOne(target(), at)));
    const whole = wordsOf((await at.browser.open(at.path)).text);
    expect(whole).toContain('Not enrolled 0 Need help 3');
    const first = await at.browser.request('GET', `${at.path}/figures`);
    expect(first.text).toMatch(/^<section class="whole live" id="figures"/);
    expect(first.text).not.toContain('<html');
    const tag = first.headers.get('etag') ?? '';
    const headers = { 'if-none-match': tag };
    const same = await at.browser.request('GET', `${at.path}/figures`, { headers });
    expect([same.status, same.text]).toEqual([304, '']);
    await sendAct(at, at.browser, 'deactivate', [ana ?? ''], { confirmed: '1' });
    const changed = await at.browser.request('GET', `${at.path}/figures`, { headers });
    expect(changed.status).toBe(200);
    expect(wordsOf(changed.text)).toContain('Need help 2 Exempt 1');
  });

  test('the roll-out page counts nobody again after an act that changed nobody, and everybody after one that did', async () => {
    const at = await rollOutOffice(target());
    const [ana, ben] = await Promise.all([fillOne(target(), at), fillOne(target(), at)]);
    await sendAct(at, at.browser, 'extend', [ana ?? ''], { ...terms, confirmed: '1' });
    const shown = async () => wordsOf((await at.browser.request('GET', `${at.path}/figures`)).text);
    expect(await shown()).toContain('Need help 2');
    await fillOne(target(), at);
    for (const [act, fields] of [
      ['extend', { ...terms, confirmed: '1' }],
      ['remind', { confirmed: '1' }],
    ] as const)
      expect((await sendAct(at, at.browser, act, [ana ?? ''], fields)).status).toBe(303);
    expect(await shown()).toContain('Need help 2');
    await sendAct(at, at.browser, 'deactivate', [ben ?? ''], { confirmed: '1' });
    expect(await shown()).toContain('Need help 2 Exempt 1');
  });
});
