import { describe, expect, test } from 'vitest';
import { done, inStore, newCompany, newPerson, onEveryCommandLine, unique } from '../support/on-command-line.ts';

onEveryCommandLine('gatehouse company', (line) => {
  const run = (words: string) => line().run(words);

  describe('create', () => {
    test('makes a company, not entitled unless told (SPEC C3)', async () => {
      const name = unique('Bau & Söhne ');
      const created = await run(`company create --name '${name}' --language fr --time-zone Europe/Paris --json`);
      const told = { name, language: 'fr', timeZone: 'Europe/Paris', entitled: false };
      expect(created).toMatchObject({ code: 0, stderr: '' });
      expect(created.json()).toMatchObject(told);
      expect((await run(`company show '${name}' --json`)).json()).toMatchObject({
        ...told,
        id: created.field('id'),
        active: 0,
        requireMfa: false,
        deadline: null,
      });
      expect((await run(`company create --name '${name}!' --entitled --json`)).json()).toMatchObject({
        entitled: true,
      });
    });

    test('makes no second one of a name by mistake', async () => {
      const { id, name } = await newCompany(line());
      const refused = await run(`company create --name ' ${name} ' --json`);
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.json()).toMatchObject({ error: { code: 'name-taken' } });
      expect(refused.stderr).toContain(id);
    });

    test.each([
      ['name with a line break', "--name 'A\nB'", /one line/],
      ['empty name', "--name ''", /name/],
      ['name of 201 characters', `--name ${'x'.repeat(201)}`, /200/],
      ['zone of another world', '--name A --time-zone Mars/Base', /America\/Chicago/],
      ['language that is not spoken', '--name A --language tlh', /en, de, es, fr, it, zh-Hant/],
    ])('takes no %s', async (_, options, words) => {
      const result = await run(`company create ${options}`);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toMatch(words);
    });
  });

  test('twins are told apart by their ids', async () => {
    const { id, name } = await newCompany(line());
    const twin = (await run(`company create --same-name --name '${name}' --json`)).field('id');
    for (const command of ['company show', 'company entitle', 'policy show', 'policy preview', 'member list']) {
      const refused = await line().run([...command.split(' '), name, '--json']);
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.json()).toMatchObject({ error: { code: 'ambiguous-company' } });
      for (const one of [id, twin]) expect(refused.stderr).toContain(one);
      expect(await line().run([...command.split(' '), twin])).toMatchObject({ code: 0 });
    }
  });

  test.each(['Nowhere', 'cmp_00000000000000000000000000000000', 'usr_1', '', '%'])('knows no %j', async (which) => {
    const refused = await line().run(['company', 'show', which, '--json']);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.json()).toMatchObject({ error: { code: 'no-such-company' } });
  });

  test('list goes by name, page by page, with numbers', async () => {
    const name = unique('Listed ');
    const ids: string[] = [];
    for (const part of ['B', 'A', 'C']) {
      ids.push((await done(line(), ['company', 'create', '--name', `${name} ${part}`, '--json'])).field('id'));
    }
    await newPerson(line(), '--company', ids[1] ?? '', '--admin');
    const all = (await run('company list --all --json')).rows().filter((one) => String(one['name']).startsWith(name));
    expect(all.map((one) => [one['id'], one['active'], one['administrators']])).toEqual([
      [ids[1], 1, 1],
      [ids[0], 0, 0],
      [ids[2], 0, 0],
    ]);
    const page = await run(`company list --after ${ids[1]} --limit 1 --json`);
    expect(page.rows().map((one) => one['id'])).toEqual([ids[0]]);
    expect(page.stderr).toContain(`--after ${ids[0]}`);
    expect((await run('company list')).stdout).toMatch(/^name +entitled/);
  });

  test('entitle says whom it binds, and withdrawn whom it binds no more (SPEC C3)', async () => {
    const { id, name } = await newCompany(line(), '--entitled');
    await newPerson(line(), '--company', id);
    const left = await newPerson(line(), '--company', id);
    await done(line(), `member set ${left.id} --company ${id} --status inactive`);
    await done(line(), `policy set ${id} --require-mfa on --yes`);
    const entitle = async (options = '') => (await done(line(), `company entitle ${id} --json ${options}`)).json();
    expect(await entitle()).toEqual({ id, name, entitled: true, changed: false, people: 0 });
    expect(await entitle('--withdraw')).toEqual({ id, name, entitled: false, changed: true, people: 1 });
    expect(await entitle('--withdraw')).toMatchObject({ changed: false, people: 0 });
    expect(await entitle()).toMatchObject({ entitled: true, changed: true, people: 1 });
    expect((await run(`company entitle ${id} --withdraw`)).stdout).toContain('ceases to bind 1 person.');
    const kinds = await inStore(line(), async (store) =>
      (await store.audit.unsealed(10_000)).filter((one) => one.stream === id).map((one) => one.kind),
    );
    expect(kinds.filter((kind) => kind.startsWith('company.')).toSorted()).toEqual([
      'company.created',
      'company.entitled',
      'company.entitlement-withdrawn',
      'company.entitlement-withdrawn',
    ]);
  });
});
