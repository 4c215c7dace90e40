import canonicalize from 'canonicalize';
import { describe, expect, test } from 'vitest';
import { evidenceSections } from '#domain/evidence-pack.ts';
import { evidencePack, evidenceSigner } from '../../../test/support/evidence-pack.ts';
import { sealPack, sealPdf } from './seal.ts';
import { verifyEvidence } from './verify-evidence.ts';

const signer = evidenceSigner();
const keys = [signer.key];
const pack = evidencePack();
const json = Buffer.from(sealPack(signer, pack));

type Tree = Record<string, unknown>;

interface File extends Tree {
  evidence: Tree;
  seals: Record<string, string>;
  signature: string;
}

const read = (): File => JSON.parse(json.toString()) as File;
const written = (file: unknown): Buffer => Buffer.from(`${canonicalize(file)}\n`);
const verdict = (file: Uint8Array, by = keys) => verifyEvidence(file, by);

/** Every value in a tree, as a way to change it. */
function changes(tree: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof tree !== 'object' || tree === null) return [path];
  const inner = Object.entries(tree).flatMap(([name, value]) => changes(value, [...path, name]));
  return inner.length > 0 ? inner : [path];
}

function withChange(file: File, path: readonly string[]): File {
  const parents = path.slice(0, -1).reduce<Tree>((at, name) => at[name] as Tree, file.evidence);
  const last = path.at(-1) ?? '';
  const value = parents[last];
  parents[last] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}x`;
  return file;
}

describe('a signed JSON file', () => {
  test('is genuine as it was made, and says what it is', async () => {
    const found = await verdict(json);
    expect(found).toMatchObject({ genuine: true, kind: 'json', kid: signer.key.kid, about: { id: pack.about.id } });
  });

  test('is found changed whichever of its values is another, and the section is named', async () => {
    const all = changes(pack);
    expect(all.length).toBeGreaterThan(100);
    for (const path of all) {
      const found = await verdict(written(withChange(read(), path)));
      expect([path, found]).toEqual([path, expect.objectContaining({ because: 'changed', parts: [path[0]] })]);
    }
  });

  test.each(evidenceSections)('is found changed without its section "%s"', async (section) => {
    const file = read();
    delete file.evidence[section];
    expect(await verdict(written(file))).toMatchObject({ because: 'changed', parts: [section] });
  });

  test.each(evidenceSections)(
    'is found changed with the section "%s" of another pack, seal and all',
    async (section) => {
      const [file, other] = [read(), JSON.parse(Buffer.from(sealPack(signer, evidencePack('d'))).toString()) as File];
      file.evidence[section] = other.evidence[section];
      file.seals[section] = other.seals[section] ?? '';
      const found = await verdict(written(file));
      expect(found.genuine).toBe(false);
    },
  );

  test('with sections put in each other’s place is found changed', async () => {
    const file = read();
    [file.evidence['resets'], file.evidence['passes']] = [file.evidence['passes'], file.evidence['resets']];
    [file.seals['resets'], file.seals['passes']] = [file.seals['passes'] ?? '', file.seals['resets'] ?? ''];
    expect(await verdict(written(file))).toMatchObject({ because: 'changed', parts: ['resets', 'passes'] });
  });

  test.each<[string, (file: File) => void, object]>([
    ['a seal that is gone', ({ seals }) => delete seals['trail'], { because: 'changed', parts: ['trail'] }],
    ['something beside it', (file) => (file['note'] = 'all is well'), { because: 'changed', parts: ['note'] }],
    ['something more in it', ({ evidence }) => (evidence['more'] = 1), { because: 'changed', parts: ['more'] }],
    ['a signature that is none', (file) => (file.signature = 'x'), { because: 'changed', parts: [] }],
    ['no signature', (file) => Reflect.deleteProperty(file, 'signature'), { because: 'not-evidence' }],
    ['the signature of a section', (file) => (file.signature = file.seals['about'] ?? ''), { because: 'changed' }],
    ['a surrogate alone', ({ evidence }) => (evidence['about'] = { id: '\uD800' }), { because: 'changed' }],
  ])('is refused with %s', async (_, change, expected) => {
    const file = read();
    change(file);
    expect(await verdict(Buffer.from(`${JSON.stringify(file)}\n`))).toMatchObject({ genuine: false, ...expected });
  });

  test.each<[string, (text: string) => string]>([
    ['spaces', (text) => JSON.stringify(JSON.parse(text), null, 2)],
    ['a name given twice', (text) => text.replace('{"evidence":', '{"evidence":{"about":"fine"},"evidence":')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['something behind it', (text) => `${text}{"resets":0}\n`],
    ['an empty line', (text) => `${text}\n`],
    ['its last line feed gone', (text) => text.trimEnd()],
    ['a letter spelled otherwise', (text) => text.replace('"Gatehouse"', '"\\u0047atehouse"')],
  ])('is not taken in other bytes: %s', async (_, change) => {
    const found = await verdict(Buffer.from(change(json.toString())));
    expect(found.genuine).toBe(false);
  });

  test('is not taken from another installation, whatever key it names', async () => {
    const other = evidenceSigner(2);
    expect(await verdict(Buffer.from(sealPack(other, pack)))).toMatchObject({ because: 'unknown-key', parts: [] });
    const posing = { ...other, key: { ...other.key, kid: signer.key.kid } };
    expect(await verdict(Buffer.from(sealPack(posing, pack)))).toMatchObject({ because: 'changed' });
    expect(await verdict(json, [])).toMatchObject({ because: 'unknown-key' });
  });

  test.each([
    ['none', { alg: 'none' }],
    ['a MAC under the public key', { alg: 'HS256' }],
    ['a critical word that nobody knows', { crit: ['b64', 'exp'], exp: 1 }],
    ['a payload that is encoded', { b64: true }],
  ])('is not taken with a header that asks for %s', async (_, more) => {
    const file = read();
    const header = JSON.parse(Buffer.from(file.signature.split('.')[0] ?? '', 'base64url').toString()) as Tree;
    file.signature = file.signature.replace(
      /^[^.]*/,
      Buffer.from(JSON.stringify({ ...header, ...more })).toString('base64url'),
    );
    expect(await verdict(written(file))).toMatchObject({ because: 'changed' });
  });

  test.each(['', '{}', '[]', 'null', '"', '{"evidence":1,"seals":{},"signature":""}', '['.repeat(50_000)])(
    'is told from what is none: %s',
    async (text) => {
      expect(await verdict(Buffer.from(text))).toMatchObject({ genuine: false, because: 'not-evidence' });
    },
  );
});

describe('a signed PDF', () => {
  const plain = Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<<\n/Type /EmbeddedFile\n/Length 1\n>>\nstream\n'),
    json,
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ]);
  const pdf = Buffer.from(sealPdf(signer, plain));
  const signature = pdf.subarray(plain.length);

  test('is genuine as it was made, and readers of PDF pass over its signature', async () => {
    expect(await verdict(pdf)).toEqual({ genuine: true, kind: 'pdf', kid: signer.key.kid, about: null });
    expect(signature.toString()).toMatch(/^%[^\n]+\n$/);
  });

  test('is found changed whichever of its bytes is another', async () => {
    const small = Buffer.from(sealPdf(signer, Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n')));
    for (let index = 0; index < small.length; index += 1) {
      const changed = Buffer.from(small);
      changed[index] = (changed[index] ?? 0) ^ 1;
      const found = await verdict(changed);
      expect([index, found.genuine]).toEqual([index, false]);
    }
  });

  test.each<[string, Buffer, string]>([
    ['an update behind its signature', Buffer.concat([pdf, Buffer.from('2 0 obj\nendobj\n%%EOF\n')]), 'added'],
    ['an update, and the signature again', Buffer.concat([pdf, Buffer.from('%%EOF\n'), signature]), 'changed'],
    ['its signature gone', plain, 'not-evidence'],
    ['a byte gone', Buffer.concat([pdf.subarray(0, 40), pdf.subarray(41)]), 'changed'],
    ['its last byte gone', pdf.subarray(0, -1), 'rewritten'],
    [
      'the signature of a JSON file',
      Buffer.concat([plain, Buffer.from(`%gatehouse-evidence ${read().signature}\n`)]),
      'changed',
    ],
    ['the signature of another installation', Buffer.from(sealPdf(evidenceSigner(2), plain)), 'unknown-key'],
  ])('is refused with %s', async (_, file, because) => {
    expect(await verdict(file)).toMatchObject({ genuine: false, kind: 'pdf', because });
  });

  test('that was changed still tells whether the JSON attached to it is genuine', async () => {
    const outside = Buffer.from(pdf.toString('latin1').replace('%PDF-1.7', '%PDF-1.6'), 'latin1');
    expect(await verdict(outside)).toMatchObject({ because: 'changed', attached: 'genuine' });
    const inside = Buffer.from(pdf.toString('latin1').replace('"members":400', '"members":300'), 'latin1');
    expect(await verdict(inside)).toMatchObject({ because: 'changed', attached: 'changed' });
    const without = Buffer.from(pdf.toString('latin1').replace('EmbeddedFile', 'EmbeddedLife'), 'latin1');
    expect(await verdict(without)).toMatchObject({ because: 'changed', attached: 'missing' });
  });
});
