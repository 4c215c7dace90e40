import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSetupKey } from '#demo/people.ts';
import { oathtool } from '../support/authenticators.ts';
import { engineNames, startProduct, type Product } from '../support/product.ts';
import { Visitor } from '../support/visitor.ts';

/** What a request sent to the database while nothing else was going on. */
interface Work {
  readonly statements: number;
  readonly commits: number;
}

describe.each(engineNames)('PERFORMANCE row 4, on %s', (engine) => {
  let product: Product;
  const visitors = { first: null as Visitor | null };
  let seen: string[] = [];

  beforeAll(async () => {
    product = await startProduct({ engine, overrides: { onStatement: (sql) => seen.push(sql) } });
  });

  afterAll(async () => {
    await product[Symbol.asyncDispose]();
  });

  /** Loops look into the outbox now and then: what they send is not the request's. */
  const isOfALoop = (sql: string): boolean =>
    /outbox|mailings|"policy"\."deadline_date" >=|update "sms_messages"|lease|audit_heads|sequence" is null|unixepoch|clock_timestamp|last_seen_at" =|set last_sign_in_at|"prefix"|max\("id"\)|set "logout_due_at"|signing_keys/.test(
      sql,
    );

  /** Begins once the audit chain has nothing left to link: its loop commits where it has. */
  async function workOf(request: () => Promise<unknown>): Promise<Work> {
    const { audit } = product.gatehouse.deps.store;
    await expect.poll(() => audit.unsealed(1), { timeout: 10_000 }).toEqual([]);
    seen = [];
    await request();
    const own = seen.filter((sql) => !isOfALoop(sql));
    const commits = own.filter((sql) => /^commit/i.test(sql)).length;
    return { statements: own.filter((sql) => !/^(begin|commit|start transaction)/i.test(sql)).length, commits };
  }

  async function atPassword(): Promise<Visitor> {
    const visitor = visitors.first ?? new Visitor(product.address);
    visitors.first = visitor;
    await visitor.open('/sign-in');
    await visitor.submit('/sign-in', { email: 'ben@northwind.example' });
    return visitor;
  }

  async function atCode(): Promise<Visitor> {
    product.clock.advance(60_000);
    const visitor = await atPassword();
    await visitor.submit(`${visitor.base}/password`, { password: 'walk through the gate' });
    return visitor;
  }

  async function code(visitor: Visitor): Promise<unknown> {
    return visitor.post(`${visitor.base}/code`, { code: await oathtool(demoSetupKey, product.clock.now()) });
  }

  it('a password takes at most four statements and one commit', async () => {
    const visitor = await atPassword();
    const work = await workOf(() => visitor.post(`${visitor.base}/password`, { password: 'walk through the gate' }));
    expect(work.statements).toBeLessThanOrEqual(4);
    expect(work.commits).toBeLessThanOrEqual(1);
  });

  it('a second factor takes at most five statements and one commit, in a browser that is known', async () => {
    await code(await atCode());
    visitors.first?.cookies.delete('__Host-gatehouse-session');
    const visitor = await atCode();
    const work = await workOf(() => code(visitor));
    expect(work.statements).toBeLessThanOrEqual(5);
    expect(work.commits).toBeLessThanOrEqual(1);
  });

  it('a code by text message takes no more, in a browser that is known', async () => {
    const number = '12025550143';
    const person = { email: 'omar@harbor.example', password: 'walk through the gate' };
    const visitor = new Visitor(product.address);
    const atSms = async (sent: number): Promise<string> => {
      await visitor.open('/sign-in');
      await visitor.submit('/sign-in', { email: person.email });
      await visitor.submit(`${visitor.base}/password`, { password: person.password });
      const [newest] = await product.mails(number, sent);
      return /\d{6}/.exec(newest?.text ?? '')?.[0] ?? '';
    };
    const enter = async (digits: string) => workOf(() => visitor.post(`${visitor.base}/sms`, { code: digits }));
    await enter(await atSms(1));
    visitor.cookies.delete('__Host-gatehouse-session');
    product.clock.advance(60_000);
    const work = await enter(await atSms(2));
    expect(visitor.cookies.get('__Host-gatehouse-session')).toBeDefined();
    expect(work.statements).toBeLessThanOrEqual(5);
    expect(work.commits).toBe(1);
  });

  it('a text message is sent for in one commit, with everything that limits it', async () => {
    const visitor = new Visitor(product.address);
    await visitor.open('/sign-in');
    await visitor.submit('/sign-in', { email: 'lena@harbor.example' });
    await visitor.submit(`${visitor.base}/password`, { password: 'walk through the gate' });
    expect(visitor.path).toBe(`${visitor.base}/methods`);
    const work = await workOf(() => visitor.submit(`${visitor.base}/sms/send`));
    expect(visitor.path).toBe(`${visitor.base}/sms`);
    await product.mails('12025550167');
    expect(work.commits).toBe(1);
  });

  it('a session check takes one statement and no commit', async () => {
    const work = await workOf(() => (visitors.first as Visitor).request('GET', '/account'));
    expect(work).toEqual({ statements: 1, commits: 0 });
  });
});
