import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { explainConfiguration, loadConfiguration } from '#config/load.ts';
import { settingsFolder } from './support/settings-files.ts';
import { drawCommands } from '../tools/draw-commands.ts';
import { drawConfiguration } from '../tools/draw-configuration.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const documents = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md'], { cwd: ROOT });

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** Targets of links, images and HTML attributes of a document. */
function targetsIn(text: string): string[] {
  const found = [...text.matchAll(/\]\(([^)\s]+)\)/g), ...text.matchAll(/\b(?:src|srcset|href)="([^"\s]+)"/g)];
  return found.map(([, target = '']) => target);
}

/** What a heading is called in an address. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const anchorsIn = (text: string): string[] =>
  Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading = '']) => anchorOf(heading));

function isDead(document: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const place = file === '' ? document : path.join(path.dirname(document), file);
  if (!existsSync(path.join(ROOT, place))) return true;
  return anchor !== undefined && !anchorsIn(read(place)).includes(anchor);
}

test.each(documents)('%s is whole: no two versions of a part stand in it', (document) => {
  expect(read(document)).not.toMatch(/^(<{7}|={7}|>{7})( |$)/m);
});

const auditSecrets = {
  'audit-anchor-url': 'https://anchors.example.com/gatehouse',
  'audit-anchor-secret': 'a'.repeat(64),
};

const smsSecrets = {
  'twilio-auth-token': 'token',
  'vonage-api-secret': 'secret',
  'vonage-signature-secret': 'secret',
  'sns-secret-access-key': 'secret',
  'sms-gateway-url': 'https://sms.example.com/v1/messages',
  'sms-gateway-body': '{"to": "{to}", "text": "{text}"}',
  'sms-gateway-headers': 'Authorization: Bearer token',
  'smpp-url': 'smpps://system:word@smsc.example.com',
};

describe('the documents', () => {
  test('are found, all of them', () => {
    const expected = [
      'README.md',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'docs/security.md',
      'docs/operators/install.md',
    ];
    expect(documents).toEqual(expect.arrayContaining(expected));
  });

  test.each(documents)('%s names only files and headings that exist', (document) => {
    const own = targetsIn(read(document)).filter((target) => !/^(?:[a-z]+:)/i.test(target));
    expect(own.filter((target) => isDead(document, target))).toEqual([]);
  });

  test('the README shows pictures', () => {
    expect(targetsIn(read('README.md')).filter((target) => target.endsWith('.png'))).toHaveLength(12);
  });

  test('a link to nothing is found', () => {
    const [image = '', heading = ''] = targetsIn('![a](docs/screenshots/none.png) [b](docs/glossary.md#none)');
    expect([isDead('README.md', image), isDead('README.md', heading)]).toEqual([true, true]);
    expect(isDead('README.md', 'docs/glossary.md#glossary')).toBe(false);
  });

  test('docs/configuration.md is what the schema of the settings draws', () => {
    expect(read('docs/configuration.md')).toBe(drawConfiguration());
  });

  test('docs/commands.md is what the commands draw', () => {
    expect(read('docs/commands.md')).toBe(drawCommands());
  });

  test('its gatehouse.toml can be used as it stands, and sets everything', () => {
    const folder = settingsFolder();
    const [, example = ''] = /```toml\n(.*?)```/s.exec(read('docs/configuration.md')) ?? [];
    const file = folder.write('gatehouse.toml', example, 0o644);
    folder.write('secrets/database-url', 'postgres://gatehouse@db.example.com/gatehouse');
    folder.write('secrets/smtp-url', 'smtp://mail.example.com');
    folder.write('secrets/bounce-token', 'b'.repeat(64));
    folder.write('secrets/gatehouse-keys', 'k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=');
    for (const [name, text] of Object.entries({ ...auditSecrets, ...smsSecrets }))
      folder.write(`secrets/${name}`, text);
    const { settings, problems } = explainConfiguration({}, { file });
    expect(problems).toEqual([]);
    expect(settings.filter(({ source }) => source === 'default')).toEqual([]);
    expect(loadConfiguration({}, { file })).toMatchObject({ development: false, port: 3000 });
    folder.remove();
  });
});
