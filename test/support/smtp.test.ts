import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { type SmtpMode, startSmtp } from './smtp.ts';

const MAIL = {
  from: { name: 'Gatehouse', address: 'gatehouse@example.com' },
  to: { name: 'Ana', address: 'ana@example.com' },
  subject: 'Grüße',
  text: 'plain ✓',
  html: '<p>rich ✓</p>',
};

function send(url: string): Promise<unknown> {
  return createTransport({ url, greetingTimeout: 300, socketTimeout: 300 }).sendMail(MAIL);
}

test('an accepted mail arrives with envelope, subject and both bodies', async () => {
  await using smtp = await startSmtp();
  await send(smtp.url);
  const mail = await smtp.take((each) => each.to.includes('ana@example.com'));
  expect(mail).toMatchObject({ from: 'gatehouse@example.com', subject: 'Grüße', text: 'plain ✓\n' });
  expect(mail.html).toContain('rich ✓');
  await expect(smtp.take(() => true, 50)).rejects.toThrow('no such mail');
});

test.each<[SmtpMode, object]>([
  ['reject', { responseCode: 550 }],
  ['defer', { responseCode: 451 }],
  ['hang', { code: 'ETIMEDOUT' }],
  ['down', { code: 'ESOCKET' }],
])('in mode %s a mail fails, and later ones arrive', async (mode, expected) => {
  await using smtp = await startSmtp();
  await smtp.setMode(mode);
  await expect(send(smtp.url)).rejects.toMatchObject(expected);
  expect(smtp.mails).toEqual([]);
  await smtp.setMode('accept');
  await send(smtp.url);
  expect((await smtp.take()).subject).toBe('Grüße');
});
