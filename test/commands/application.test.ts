import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ApplicationId, SessionId } from '#domain/identifiers.ts';
import { hour, instant } from '#domain/instant.ts';
import type { ProtocolState } from '#ports/protocol.ts';
import { applicationCommands, callback, picture } from '../support/application-commands.ts';
import { peepholeOf } from '../support/imports.ts';
import { inStore, onEveryCommandLine, unique } from '../support/on-command-line.ts';

onEveryCommandLine('gatehouse application', (line) => {
  const { run, ran, json, made, shown, eventsAbout, troubled } = applicationCommands(line);

  const hashesOf = async (): Promise<string> =>
    JSON.stringify(await peepholeOf(line()).rows('select * from application_secrets'));

  describe('create', () => {
    test('registers an application, and prints its secret once: only its hash is kept (SECURITY I10)', async () => {
      const name = unique('payments');
      const words = `application create ${name} --name Payments --kind web --redirect-uri ${callback} --redirect-uri ${callback}/2`;
      const created = await ran(words);
      const [secret = ''] = /gh_secret_[\w-]{43}/.exec(created.stdout) ?? [];
      expect(created.stdout).toMatch(/client_id is app_[0-9a-f]{32}; the issuer is http/);
      expect(created.stdout).toContain(`\n\n  ${secret}\n`);
      expect(await shown(name)).toMatchObject({
        application: name,
        name: 'Payments',
        kind: 'web',
        redirectUris: [callback, `${callback}/2`],
        postLogoutRedirectUris: [],
        scopes: ['profile', 'email'],
        algorithm: 'ES256',
        consent: true,
        refresh: false,
        status: 'active',
        revision: 1,
        secrets: [{ ending: secret.slice(-4), expiresAt: null }],
      });
      const audit = await peepholeOf(line()).rows('select * from audit_events');
      expect(`${await hashesOf()}${JSON.stringify(audit)}`).not.toContain(secret);
      expect(await eventsAbout(name, 'created')).toMatchObject([
        { stream: 'installation', subject: null, detail: { kind: 'web', label: 'Payments', operatingUser: 'deploy' } },
      ]);
    });

    test('gives those no secret that cannot keep one, and a service no address (RFC 6749 section 2.1)', async () => {
      const native = unique('field');
      const words = `application create ${native} --name Field --kind native --redirect-uri com.example.field:/callback --refresh on`;
      expect(await json(words)).toMatchObject({ secret: null, kind: 'native', refresh: true });
      expect(await shown(native)).toMatchObject({ secrets: [] });
      const service = unique('sync');
      const said = await json(`application create ${service} --name Sync --kind service`);
      expect(said).toMatchObject({
        secret: expect.stringMatching(/^gh_secret_/) as string,
        scopes: [],
        consent: false,
      });
    });

    test('makes none of a short name twice, of two at once one', async () => {
      const name = unique('twice');
      const words = `application create ${name} --name Twice --kind web --redirect-uri ${callback} --json`;
      const both = await Promise.all([run(words), run(words)]);
      expect(both.map((one) => one.code).toSorted((a, b) => a - b)).toEqual([0, 1]);
      expect(both.find((one) => one.code === 1)?.json()).toMatchObject({ error: { code: 'name-taken' } });
      expect(await eventsAbout(name, 'created')).toHaveLength(1);
      expect((await shown(name)).secrets).toHaveLength(1);
    });

    test.each([
      ['a short name with a slash', 'pay/ments --name X --kind web', /short name/],
      ['no name', "x --name ' ' --kind web", /--name is one line/],
      ['another kind', 'x --name X --kind desktop', /web, browser, native, service/],
      ['nowhere to lead back to', 'x --name X --kind browser', /--redirect-uri https/],
      ['a wildcard', 'x --name X --kind web --redirect-uri https://*.example/', /wildcard/],
      ['a fragment', 'x --name X --kind web --redirect-uri https://a.example/#x', /fragment/],
      ['http to elsewhere', 'x --name X --kind web --redirect-uri http://a.example/', /not encrypted/],
      ['script', 'x --name X --kind native --redirect-uri javascript:alert(1)', /begins neither/],
      ['another spelling', 'x --name X --kind web --redirect-uri https://A.example', /"https:\/\/a\.example\/"/],
      ['addresses of a service', `x --name X --kind service --redirect-uri ${callback}`, /leave out --redirect-uri/],
      ['a service that asks about people', 'x --name X --kind service --scopes email', /signs nobody in/],
      ['another scope', `x --name X --kind web --redirect-uri ${callback} --scopes phone`, /profile, email/],
      ['another algorithm', `x --name X --kind web --redirect-uri ${callback} --algorithm none`, /ES256, EdDSA, RS256/],
    ])('takes no %s', async (_, words, reason) => {
      const result = await run(`application create ${words}`);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toMatch(reason);
      expect(await run('application show x')).toMatchObject({ code: 1 });
    });
  });

  test('list shows every application by its short name', async () => {
    const name = await made();
    const listed = (await run('application list --json')).rows().map((row) => String(row['application']));
    expect(listed).toContain(name);
    expect(listed).toEqual(listed.toSorted());
    expect((await ran('application list')).stdout).toMatch(new RegExp(`${name}.*Name of ${name}.*web +active`));
  });

  describe('change', () => {
    test('changes what is named, leaves the rest, and tells of both in the trail', async () => {
      const name = await made();
      const words = `application change ${name} --redirect-uri ${callback}/new --scopes roles,email --consent off --refresh on --home-uri https://app.example/`;
      expect(await json(words)).toMatchObject({ changed: true, revision: 2 });
      const now = { redirectUris: [`${callback}/new`], scopes: ['email', 'roles'], consent: false, refresh: true };
      expect(await shown(name)).toMatchObject({ ...now, algorithm: 'ES256', homeUri: 'https://app.example/' });
      expect(await json(words)).toMatchObject({ changed: false, revision: 2 });
      expect(await json(`application change ${name} --home-uri ''`)).toMatchObject({ homeUri: null, revision: 3 });
      expect(await eventsAbout(name, 'changed')).toMatchObject([
        {
          detail: {
            redirectUrisBefore: callback,
            redirectUrisAfter: `${callback}/new`,
            asksConsentBefore: true,
            asksConsentAfter: false,
            revision: 2,
          },
        },
        { detail: { homeUriBefore: 'https://app.example/', homeUriAfter: null } },
      ]);
    });

    test('needs something to change, keeps the rules, and never overwrites what somebody else saved', async () => {
      const name = await made();
      expect(await run(`application change ${name}`)).toMatchObject({ code: 2, stdout: '' });
      expect(await run(`application change ${name} --redirect-uri ''`)).toMatchObject({ code: 2, stdout: '' });
      const nobody = await run('application change nobody --name X --json');
      expect([nobody.code, nobody.json()]).toMatchObject([1, { error: { code: 'no-such-application' } }]);
      const both = await Promise.all(
        ['One', 'Other'].map((one) => run(`application change ${name} --name ${one} --json`)),
      );
      const { revision } = await shown(name);
      const saved = both.filter((one) => one.code === 0);
      expect(revision).toBe(1 + saved.length);
      for (const lost of both.filter((one) => one.code !== 0))
        expect(lost.json()).toMatchObject({ error: { code: 'changed-meanwhile' } });
    });
  });

  describe('secret make', () => {
    test('lets earlier ones work on for a while, and prints the new one once', async () => {
      const name = await made();
      const second = (await json(`application secret make ${name}`)) as Made;
      expect(second).toMatchObject({
        secret: expect.stringMatching(/^gh_secret_/) as string,
        earlier: 1,
        expiresAt: null,
      });
      const [newer, older] = (await shown(name)).secrets;
      expect([newer, older]).toMatchObject([{ id: second.id, expiresAt: null }, { expiresAt: second.earlierEndAt }]);
      expect(Date.parse(second.earlierEndAt) - Date.parse(newer?.madeAt ?? '')).toBe(24 * hour);
      const third = (await json(`application secret make ${name} --overlap 30d`)) as Made;
      expect(third.earlier).toBe(1);
      expect((await shown(name)).secrets.map((one) => one.expiresAt)).toEqual([
        null,
        third.earlierEndAt,
        second.earlierEndAt,
      ]);
      expect(await eventsAbout(name, 'secret-made')).toMatchObject([
        { detail: { secret: second.id } },
        { detail: { secret: third.id } },
      ]);
    });

    test('ends earlier ones at once where it is told to, and leaves one that works when two are made at once', async () => {
      const name = await made();
      const words = `application secret make ${name} --overlap now`;
      expect((await ran(words)).stdout).toMatch(/Earlier ones have ended\.\nIts secret, shown this once:\n\n {2}gh_/);
      line().clock.advance(1);
      expect((await shown(name)).secrets).toHaveLength(1);
      await Promise.all([line().run(words), line().run(words)]);
      line().clock.advance(1);
      expect((await shown(name)).secrets.length).toBeGreaterThan(0);
    });

    test('makes none for what cannot keep one', async () => {
      const name = await made(`--kind browser --redirect-uri ${callback}`);
      const refused = await run(`application secret make ${name} --json`);
      expect([refused.code, refused.json()]).toMatchObject([1, { error: { code: 'keeps-none' } }]);
      expect(await run(`application secret make ${name} --overlap 2d`)).toMatchObject({ code: 2, stdout: '' });
    });
  });

  test('secret end ends one at once, of this application alone; what is left is told, and looked after by the doctor', async () => {
    const [name, other] = [await made(), await made()];
    const { id } = (await json(`application secret make ${name}`)) as Made;
    const foreign = await run(`application secret end ${other} ${id} --json`);
    expect([foreign.code, foreign.json()]).toMatchObject([1, { error: { code: 'no-such-secret' } }]);
    expect(await troubled()).not.toContain(name);
    expect(await json(`application secret end ${name} ${id}`)).toMatchObject({ id, left: 1 });
    expect(await troubled()).toMatch(new RegExp(`${name} \\(Tue, 05 Jan 2027`));
    expect((await run(`application secret end ${name} ${id}`)).code).toBe(1);
    const [last] = (await shown(name)).secrets;
    expect((await ran(`application secret end ${name} ${last?.ending}`)).stdout).toMatch(/none left/);
    expect((await shown(name)).secrets).toEqual([]);
    expect(await troubled()).toContain(`${name} (none works)`);
    await ran(`application disable ${name}`);
    expect(await troubled()).not.toContain(name);
    expect((await eventsAbout(name, 'secret-ended')).map((one) => one.detail['secret'])).toEqual([id, last?.id]);
  });

  test('disable ends every code and token, stays though others save, and enable lets nothing of it live again', async () => {
    const [name, other] = [await made(), await made()];
    const keep = async (which: string) => {
      const { id } = await shown(which);
      await inStore(line(), (store) => store.transact((tx) => tx.keepProtocolState(stateOf(id))));
      return id;
    };
    const [id, kept] = [await keep(name), await keep(other)];
    const left = async () =>
      (await peepholeOf(line()).rows('select application_id from protocol_states')).map((one) => one['application_id']);
    const both = await Promise.all([
      run(`application disable ${name} --json`),
      run(`application change ${name} --name Other`),
    ]);
    expect(both[0].json()).toMatchObject({ status: 'disabled', changed: true, ended: 1 });
    expect([await left(), await shown(name)]).toMatchObject([[kept], { status: 'disabled' }]);
    expect(await json(`application disable ${name}`)).toMatchObject({ changed: false, ended: 0 });
    await inStore(line(), (store) => store.transact((tx) => tx.keepProtocolState(stateOf(id))));
    expect(await json(`application enable ${name}`)).toMatchObject({ status: 'active', disabledAt: null });
    expect(await left()).toEqual([kept]);
    const told = (await eventsAbout(name, 'changed')).map((one) => one.detail['disabledAfter']);
    expect(told.filter((one) => one !== undefined)).toEqual([true, false]);
  });

  test('logo takes a picture by its own bytes, no drawing that holds script, and goes again', async () => {
    const name = await made();
    const file = (named: string, content: string | Buffer) => {
      writeFileSync(path.join(line().directory.path, named), content);
      return run(`application logo ${name} --file ${named}`);
    };
    expect((await file('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')).stderr).toMatch(/SVG is not taken/);
    expect((await file('logo.png', '<!doctype html>')).stderr).toMatch(/no PNG/);
    expect((await file('large.png', Buffer.alloc(70_000))).stderr).toMatch(/64 KiB/);
    expect(await shown(name)).toMatchObject({ logo: false });
    expect(await file('logo.jpg', picture)).toMatchObject({ code: 0, stderr: '' });
    const logo = await inStore(line(), async (store) => store.loadLogo((await shown(name)).id));
    expect(logo).toMatchObject({ mediaType: 'image/png', content: picture });
    expect((await file('logo.jpg', picture)).stdout).toMatch(/was so already/);
    expect(await run(`application logo ${name}`)).toMatchObject({ code: 2 });
    expect(await json(`application logo ${name} --none`)).toMatchObject({ logo: false, changed: true });
    expect(await eventsAbout(name, 'changed')).toHaveLength(2);
  });
});

interface Made {
  readonly id: string;
  readonly earlier: number;
  readonly earlierEndAt: string;
}

const stateOf = (applicationId: ApplicationId): ProtocolState => ({
  kind: 'AccessToken',
  idHash: unique('hash'),
  payload: '{}',
  applicationId,
  userId: null,
  signInId: 'ses_00000000000000000000000000000000' as SessionId,
  grantHash: null,
  createdAt: instant(0),
  expiresAt: instant(Date.UTC(2030, 0, 1)),
  consumedAt: null,
});
