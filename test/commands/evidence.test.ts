import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { EvidencePack } from '#domain/evidence-pack.ts';
import { auditFindings } from '../support/command-audit.ts';
import { besideAServer, type CommandTarget } from '../support/command-target.ts';
import { makeHistory, type EvidenceHistory } from '../support/evidence-history.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** Blocks of the guide that are to be typed as they stand. */
const documented = (language: 'sh' | 'js'): readonly string[] =>
  Array.from(
    readFileSync(path.join(root, 'docs/operators/evidence.md'), 'utf8').matchAll(
      new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'),
    ),
    ([, block = '']) => block,
  );

function isRefused(run: () => string): boolean {
  try {
    return run() !== 'genuine\n';
  } catch {
    return true;
  }
}

besideAServer((target) => {
  let history: EvidenceHistory;
  const file = (name: string): string => target().line.directory.file(name);
  const read = (): EvidencePack =>
    (JSON.parse(readFileSync(file('q1.json'), 'utf8')) as { evidence: EvidencePack }).evidence;
  const pdfText = (name: string): string =>
    execFileSync('pdftotext', [file(name), '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
  const make = (more: string): ReturnType<CommandTarget['line']['run']> =>
    target().line.run(`evidence make --company ${history.company} ${more}`);

  beforeAll(async () => {
    history = await makeHistory(target());
    await auditFindings(target());
    for (const more of ['--output q1.pdf', '--format json --output q1.json']) await make(more);
    writeFileSync(
      file('evidence-keys.json'),
      await (await fetch(`${target().address}/.well-known/gatehouse-evidence-keys.json`)).text(),
    );
  });

  describe('what a pack says', () => {
    test('is the policy at both ends, and each change: who, when, what', () => {
      const { policy } = read();
      expect(policy.total).toBe(1);
      expect(policy.changes).toMatchObject([{ by: { who: 'service' }, revision: 1 }]);
      expect(policy.changes[0]?.changed).toContainEqual({ setting: 'requireMfa', before: false, after: true });
      expect([policy.atBeginning?.requireMfa, policy.atEnd?.requireMfa]).toEqual([false, true]);
      expect(policy.atEnd?.deadline).toBe('2027-03-01 America/Chicago');
    });

    test('is enrollment, day by day over the span and now', () => {
      const { enrollment, about } = read();
      expect(enrollment).toMatchObject({ members: 3, enrolled: 0, zone: 'America/Chicago' });
      expect(enrollment.days).toHaveLength(90);
      expect([enrollment.days[0]?.day, enrollment.days.at(-1)?.day]).toEqual([about.span.from, about.span.to]);
    });

    test('is every reset that the company asked for, and no more of another company than that a rule is there (SECURITY I11)', () => {
      const { resets } = read();
      expect(resets).toMatchObject({ total: 3, byOutcome: { done: 1, vetoed: 1, waiting: 1 } });
      expect(resets.listed.map((one) => [one.outcome, one.delay, one.endedBy?.who ?? null])).toEqual([
        ['waiting', null, null],
        ['vetoed', null, 'outside'],
        ['done', 'another-rule', null],
      ]);
      expect(resets.listed.at(-1)).toMatchObject({ of: { name: 'Ελένη Ελλάδα' }, askedBy: { name: '王小明' } });
      expect(resets.byService).toMatchObject([{ of: { name: 'Ελένη Ελλάδα' } }]);
    });

    test('is every pass, and what became of it', () => {
      const { passes } = read();
      expect(passes).toMatchObject({ total: 2, byOutcome: { spent: 1, over: 1, withdrawn: 0, valid: 0 } });
      expect(passes.listed.map((one) => [one.how, one.outcome])).toEqual([
        ['manager', 'over'],
        ['in-person', 'spent'],
      ]);
    });

    test('is who administers the company, and which permissions were given', () => {
      const { administrators } = read();
      expect(administrators).toMatchObject({ total: 3, full: 2, changesTotal: 1 });
      expect(administrators.listed.map((one) => one.person)).toMatchObject([
        { name: 'Ελένη Ελλάδα' },
        { name: 'Łukasz Łódź' },
        { name: '王小明' },
      ]);
      expect(administrators.changes).toMatchObject([{ directoryAdmin: true, by: { who: 'service' } }]);
    });

    test('is whether the audit trail is whole, and where it ends', () => {
      const { trail } = read();
      expect(trail).toMatchObject({ isWhole: true, findings: [], anchors: null });
      expect(trail.head?.sequence).toBe(trail.events);
      expect(trail.events).toBeGreaterThan(5);
    });

    test('is nothing of another company, and nobody’s id but that of a membership (SECURITY I11)', () => {
      const texts = [readFileSync(file('q1.json'), 'utf8'), pdfText('q1.pdf')];
      for (const text of texts) for (const word of history.foreign) expect(text).not.toContain(word);
    });

    test('is noted in the audit trail before anybody has it, with the digest of the file', async () => {
      const { about } = read();
      const digest = execFileSync('sha256sum', [file('q1.json')], { encoding: 'utf8' }).split(' ')[0];
      const events = await target().line.run(`audit export --company ${history.company}`);
      await auditFindings(target());
      const told = (await target().line.run(`audit export --company ${history.company}`)).rows();
      expect(events.code).toBe(0);
      expect(told.find((one) => one['id'] === about.id)).toMatchObject({
        kind: 'evidence.made',
        detail: { form: 'json', sha256: digest },
      });
    });
  });

  describe('the PDF', () => {
    test('reads as text in every script, and is of the span', () => {
      const text = pdfText('q1.pdf');
      for (const word of [
        history.name,
        '王小明',
        'Łukasz Łódź',
        'Ελένη Ελλάδα',
        'eleni@example.com',
        'October 7, 2026',
      ])
        expect(text).toContain(word);
    });

    test('is A4, tagged, in its language, with its fonts in it', () => {
      const info = execFileSync('pdfinfo', [file('q1.pdf')], { encoding: 'utf8' });
      expect(info).toMatch(/Tagged: +yes/);
      expect(info).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/);
      expect(info).toContain(`Title:           MFA evidence: ${history.name}`);
      expect(readFileSync(file('q1.pdf'), 'latin1')).toMatch(/\/Lang \(en\)/);
      const fonts = execFileSync('pdffonts', [file('q1.pdf')], { encoding: 'utf8' })
        .trim()
        .split('\n')
        .slice(2);
      expect(fonts.length).toBeGreaterThan(2);
      for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +0$/);
    });

    test('is structured: headings, tables with heads, a chart in words', () => {
      const tree = execFileSync('pdfinfo', ['-struct-text', file('q1.pdf')], { encoding: 'utf8' });
      for (const kind of ['Document', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Figure'])
        expect(tree).toMatch(new RegExp(`^ *${kind}\\b`, 'm'));
      expect(tree).toContain('Evidence of multi-factor authentication');
    });

    test('can be drawn, every page of it', () => {
      execFileSync('pdftoppm', ['-r', '50', '-gray', file('q1.pdf'), file('page')]);
      const pages = Number(/Pages: +(\d+)/.exec(execFileSync('pdfinfo', [file('q1.pdf')], { encoding: 'utf8' }))?.[1]);
      for (let page = 1; page <= pages; page += 1) {
        const pixels = readFileSync(file(`page-${page}.pgm`)).subarray(15);
        expect(pixels.some((one) => one < 160)).toBe(true);
      }
    });

    test('has the signed JSON file attached', async () => {
      execFileSync('pdfdetach', ['-save', '1', '-o', file('attached.json'), file('q1.pdf')]);
      const found = await target().line.run('evidence verify attached.json --keys evidence-keys.json');
      expect([found.code, found.stdout]).toEqual([0, expect.stringContaining(history.name)]);
    });

    test('is in the language that was asked for', async () => {
      expect((await make('--language fr --output fr.pdf')).code).toBe(0);
      expect(pdfText('fr.pdf')).toContain('Preuves de l’authentification multifacteur');
      expect(readFileSync(file('fr.pdf'), 'latin1')).toMatch(/\/Lang \(fr\)/);
    });
  });

  describe('evidence verify', () => {
    test.each(['q1.pdf', 'q1.json'])(
      'finds %s genuine, with the keys that are published and with its own',
      async (name) => {
        for (const keys of ['', '--keys evidence-keys.json'])
          expect((await target().line.run(`evidence verify ${name} ${keys} --json`)).json()).toMatchObject({
            genuine: true,
          });
      },
    );

    test('says what was changed, and exits with 1', async () => {
      const changed = readFileSync(file('q1.json'), 'utf8').replace('"vetoed":1', '"vetoed":0');
      writeFileSync(file('changed.json'), changed);
      const found = await target().line.run('evidence verify changed.json --keys evidence-keys.json');
      expect([found.code, found.stdout]).toEqual([1, expect.stringContaining('Changed: resets.')]);
      expect(found.stderr).toContain('not what was signed');
    });

    test('needs keys that are keys, and a file that is there', async () => {
      writeFileSync(file('no-keys.json'), '{"keys":[]}');
      expect((await target().line.run('evidence verify q1.pdf --keys no-keys.json')).code).toBe(2);
      expect((await target().line.run('evidence verify nothing.pdf --keys evidence-keys.json')).code).toBe(2);
    });

    test('takes the keys that "evidence keys" prints', async () => {
      writeFileSync(file('printed.json'), (await target().line.run('evidence keys')).stdout);
      expect((await target().line.run('evidence verify q1.pdf --keys printed.json')).code).toBe(0);
    });
  });

  test.each([
    ['--from 2027-01-04 --to 2027-01-03', 2],
    ['--to 2027-01-05', 2],
    ['--from 2025-01-01', 2],
    ['--from yesterday', 2],
    ['--format word', 2],
    ['--output q1.pdf', 2],
  ])('makes none with %s, and says why', async (words, code) => {
    const made = await make(words);
    expect([made.code, made.stderr.length > 20]).toEqual([code, true]);
  });

  test('keeps what it makes for its owner', () => {
    expect(statSync(file('q1.pdf')).mode & 0o777).toBe(0o600);
  });

  test('an outsider verifies with openssl and jose, by the steps of the guide alone, and notices a change', () => {
    const shell = (more = ''): string =>
      execFileSync('sh', ['-e', '-c', `${documented('sh').join('\n')}\n${more}`], {
        cwd: target().line.directory.path,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    expect(documented('sh')).toHaveLength(3);
    expect(shell().match(/Signature Verified Successfully/g)).toHaveLength(2);
    expect(shell()).toContain('"typ":"gatehouse-evidence+pdf"');
    const [script = ''] = documented('js');
    writeFileSync(
      file('verify.mjs'),
      script.replace("'jose'", `'${path.join(root, 'node_modules/jose/dist/webapi/index.js')}'`),
    );
    const run = (): string =>
      execFileSync(process.execPath, ['verify.mjs'], {
        cwd: target().line.directory.path,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(run()).toBe('genuine\n');
    for (const name of ['q1.pdf', 'q1.json']) {
      const whole = readFileSync(file(name));
      const changed = Buffer.from(whole);
      changed[300] = (changed[300] ?? 0) ^ 1;
      writeFileSync(file(name), changed);
      expect(() => shell()).toThrow('Command failed: sh');
      expect(name === 'q1.pdf' || isRefused(run)).toBe(true);
      writeFileSync(file(name), whole);
    }
  });
});
