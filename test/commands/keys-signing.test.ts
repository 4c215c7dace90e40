import { describe, expect, test } from 'vitest';
import { keepSigningKeys } from '#flows/applications/rotate-keys.ts';
import { signingKeysNow } from '#flows/applications/keys.ts';
import { auditFindings } from '../support/command-audit.ts';
import { startCommandTarget, type CommandTarget } from '../support/command-target.ts';
import { engineNames } from '../support/product.ts';
import { newApplication } from '../storage/application-records.ts';

interface Row {
  readonly id: string;
  readonly algorithm: string;
  readonly state: string;
  readonly goneAt: string | null;
}

const list = async ({ line }: Pick<CommandTarget, 'line'>): Promise<readonly Row[]> =>
  (await line.run('keys signing list --json')).json() as Row[];

const states = async (target: CommandTarget) =>
  (await list(target)).map(({ algorithm, state }) => `${algorithm} ${state}`);

describe.each(engineNames)('signing keys beside a server, on %s', (engine) => {
  test('are listed, renewed before their time and withdrawn at once, and sealed anew with all else (SPEC X5)', async () => {
    await using target = await startCommandTarget(engine);
    const none = await target.line.run('keys signing rotate --now --yes');
    expect([none.code, await list(target)]).toEqual([1, []]);
    expect(none.stderr).toContain('There are no signing keys yet');

    await newApplication(target.deps.store);
    await keepSigningKeys(target.deps);
    expect(await states(target)).toEqual(['ES256 signs', 'EdDSA signs', 'RS256 signs']);
    const first = await list(target);

    expect(await target.line.run('keys signing rotate --json')).toMatchObject({ code: 0 });
    expect(await states(target)).toContain('EdDSA waits');
    const again = await target.line.run('keys signing rotate --json');
    expect([again.code, again.json()]).toMatchObject([1, { error: { code: 'next-waits' } }]);

    const unasked = await target.line.run('keys signing rotate --now --json');
    expect([unasked.code, (await list(target)).length]).toEqual([1, 6]);
    const renewed = await target.line.run('keys signing rotate --now --yes');
    expect([renewed.code, await states(target)]).toEqual([0, ['ES256 signs', 'EdDSA signs', 'RS256 signs']]);
    expect((await list(target)).filter(({ id }) => first.some((old) => old.id === id))).toEqual([]);
    const kept = await signingKeysNow(target.deps);
    for (const { id, privateJwk } of kept) {
      expect(renewed.stdout).toContain(id);
      expect(JSON.stringify(renewed)).not.toContain((JSON.parse(privateJwk.reveal()) as { d: string }).d);
    }

    const rests = async () =>
      ((await target.line.run('keys list --json')).json() as { id: string; signingKeys: number }[]).map(
        ({ signingKeys }) => signingKeys,
      );
    const [held = 0] = await rests();
    expect(held).toBeGreaterThanOrEqual(3);
    await target.line.run('keys rotate');
    expect((await rests())[0]).toBe(0);
    expect(await target.line.run('keys reseal')).toMatchObject({ code: 0 });
    // Those that were withdrawn may have been cleared meanwhile.
    const [newest = 0, eldest] = await rests();
    expect([newest >= 3, eldest]).toEqual([true, 0]);
    const after = await signingKeysNow(target.deps);
    expect(after.map(({ privateJwk }) => privateJwk.reveal())).toEqual(
      kept.map(({ privateJwk }) => privateJwk.reveal()),
    );
    expect(await auditFindings(target)).toEqual([]);
  });
});
