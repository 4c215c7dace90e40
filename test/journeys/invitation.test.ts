import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { oathtool } from '../support/authenticators.ts';
import { invitationIn, invite } from '../support/journey-invitation.ts';
import type { Person } from '../support/journey-person.ts';
import { journey, visitorsOf } from '../support/journey-stage.ts';
import {
  chooseApp,
  confirmApp,
  saveRecoveryCode,
  scan,
  setUpApp,
  signOut,
  signIn,
  enterCode,
} from '../support/journey-steps.ts';
import { startServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const password = 'a gate at the north wind';

/** From the opened link to whatever comes after the first password. */
async function setPassword(person: Person, link: string, chosen = password): Promise<void> {
  const { m } = person;
  await person.open(link);
  await person.sees(m.t('invitation.title', { service: 'Gatehouse' }));
  await person.press(m.t('invitation.action'));
  await person.sees(m.t('first-password.title'));
  await person.type(m.t('first-password.label'), chosen);
  await person.type(m.t('first-password.again'), chosen);
  await person.press(m.t('first-password.action'));
}

/** Runs a command beside a running server, as an operator would at a shell; its standard output. */
function runBeside(server: { readonly url: string }, dataDirectory: string, args: readonly string[]): string {
  const { port } = new URL(server.url);
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    GATEHOUSE_CONFIG: '/dev/null',
    GATEHOUSE_DATA_DIR: dataDirectory,
    PORT: port,
  };
  const words = ['--conditions=gatehouse-source', '--import', 'tsx', 'src/main.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

describe('The first operator', () => {
  journey(
    'comes from "gatehouse setup" beside a running server by the link to a password, the app and a recovery code, and is signed in (SPEC C6)',
    async ({ chromium }) => {
      await using directory = await temporaryDirectory();
      await using server = await startServer({ dataDirectory: directory.path });
      // The demo has one who can sign in, and is no place to set up a first.
      runBeside(server, directory.path, ['user', 'disable', 'olga@gatehouse.example']);
      const words = ['setup', '--email', 'olga@example.com', '--name', 'Olga Petrov'];
      const link = invitationIn(runBeside(server, directory.path, words));
      expect(link.startsWith(`${server.url}/invitation/`)).toBe(true);
      const visitors = visitorsOf(chromium, server.url);
      const olga = await visitors.person();
      await setPassword(olga, link, 'k9 ladder');
      await olga.sees('Two-Factor Authentication Required');
      await olga.reads('Operators of this service always need a second step at sign-in.');
      await olga.press('Set Up Now');
      await chooseApp(olga);
      const app = await scan(olga);
      await confirmApp(olga, await oathtool(app.key, Date.now()));
      await saveRecoveryCode(olga);
      await olga.sees('My Profile Settings');
      await olga.open(link);
      await olga.sees('This link cannot be used');
      expect(() => runBeside(server, directory.path, words)).toThrow(/operator who can sign in/);
      await visitors.leave();
    },
  );
});

describe('An invited user', () => {
  journey(
    'of a company that requires MFA sets a password and the app, without a code by mail, and signs in with them (SPEC section 2, P6)',
    async ({ stage }) => {
      const mail = await invite(stage, 'ana@northwind.example');
      expect(mail.subject).toBe('You are invited to Gatehouse');
      expect(mail.text).toContain('Northwind Builders');
      expect(invitationIn(mail.html)).toBe(invitationIn(mail.text));
      const ana = await stage.person();
      await setPassword(ana, invitationIn(mail.text));
      await ana.sees('Two-Factor Authentication Required');
      await ana.press('Set Up Now');
      const app = await setUpApp(stage, ana);
      await saveRecoveryCode(ana);
      await ana.sees('My Profile Settings');
      await ana.open('/account/security');
      await ana.reads('First password set');
      await signOut(ana);
      await signIn(ana, 'ana@northwind.example', password);
      await enterCode(ana, await stage.nextCode(app.key));
      await ana.sees('My Profile Settings');
    },
  );

  journey('reads mail and pages in French, and may put off what is not required yet (SPEC P3)', async ({ stage }) => {
    const mail = await invite(stage, 'chloe@harbor.example');
    expect(mail.subject).toBe('Vous êtes invité sur Gatehouse');
    const chloé = await stage.person({ language: 'fr' });
    await chloé.open(invitationIn(mail.text));
    await chloé.sees('Bienvenue sur Gatehouse');
    await setPassword(chloé, invitationIn(mail.text));
    await chloé.sees('L’authentification à deux facteurs arrive');
    await chloé.press('Plus tard');
    await chloé.sees('Paramètres de mon profil');
  });

  journey('works without JavaScript, and is told what is wrong with a password', async ({ stage }) => {
    const mail = await invite(stage, 'dev@cedar.example');
    const dev = await stage.person({ javaScriptEnabled: false });
    await setPassword(dev, invitationIn(mail.text), 'too short');
    expect(await dev.isTold()).toMatch(/15 characters/);
    await dev.type('Password', password);
    await dev.type('Password again', password);
    await dev.press('Save Password');
    await dev.sees('My Profile Settings');
  });
});
