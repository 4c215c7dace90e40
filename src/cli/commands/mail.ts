import type { OutgoingMail } from '#ports/courier.ts';
import type { MailVerdict } from '#ports/mail-check.ts';
import { withTools, type ToolJob } from '../action.ts';
import { troubleWords } from '#flows/installation/mail-trouble.ts';
import { emailFrom } from '../person-words.ts';
import { Refused } from '../problem.ts';
import type { Tools } from '../tools.ts';
import type { AddCommand } from './list.ts';
import { addMailBounce } from './mail/bounce.ts';

export const addMail: AddCommand = (program, world) => {
  const mail = program.command('mail').description('how mails leave, and come back');
  mail
    .command('test')
    .description('send one mail through the configured mail server at once, and say what became of it')
    .requiredOption('--to <e-mail>', 'who gets it')
    .addHelpText(
      'after',
      `
It does not wait in the outbox, and shows in words what the mail server objects to. Exit code 1 when it was not taken.

Example:
  gatehouse mail test --to you@example.com`,
    )
    .action(withTools(world, sendTest));
  addMailBounce(mail, world);
};

async function sendTest({ tools, out }: ToolJob, { to }: { readonly to: string }): Promise<void> {
  const address = emailFrom(to);
  const mail = testMail(tools, address);
  if (!tools.mailCheck) return intoInbox(tools, mail, out);
  const verdict = await tools.mailCheck.send(mail);
  if (!verdict.works) throw refusal(verdict);
  const { address: from } = tools.configuration.mailFrom;
  out.one(
    { sent: true, to: address, from, transport: 'smtp', said: verdict.said },
    `The mail server took it for ${address} (${verdict.said}), from ${from}. Look whether it arrives, and not among junk: that is up to SPF, DKIM and DMARC of ${from.slice(from.lastIndexOf('@') + 1)}.`,
  );
}

async function intoInbox(tools: Tools, mail: OutgoingMail, out: ToolJob['out']): Promise<void> {
  const { status, detail } = await tools.mail().deliver(mail);
  if (status !== 'delivered') throw new Refused('not-sent', `The development inbox did not take it: ${detail}.`);
  const place = `${tools.deps.service.publicUrl()}/dev/inbox`;
  out.one(
    { sent: true, to: mail.to.address, from: tools.configuration.mailFrom.address, transport: 'inbox', said: detail },
    `There is no mail server: it went to the development inbox, ${place}, and nowhere else. Set GATEHOUSE_SMTP_URL to send mails.`,
  );
}

function refusal(verdict: Extract<MailVerdict, { readonly works: false }>): Refused {
  const { what, remedy } = troubleWords(verdict);
  return new Refused(verdict.trouble, `${what}\n${remedy}`);
}

function testMail({ deps }: Tools, address: string): OutgoingMail {
  const { name, publicUrl } = deps.service;
  const home = publicUrl();
  const text = `This is a test of how ${name} at ${home} sends mail. It was asked for on the command line, and nothing has to be done.`;
  return {
    to: { name: '', address },
    subject: `Test mail of ${name}`,
    text: `${text}\n`,
    html: `<p>${escapeHtml(text)}</p>`,
    calendar: null,
    bulk: false,
    messageId: `<${deps.random.id('message')}@${new URL(home).hostname}>`,
  };
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
