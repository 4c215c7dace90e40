import type { Email } from 'postal-mime';
import { repliedStatus, type Verdict } from './bounce-status.ts';

/**
 * What mail servers write that send no delivery status notification (qmail, older Exim and Exchange): words for people, from the mail system itself, with our mail
 * below them. Null for what anybody else wrote: "I am away until 5.7.26" comes as an answer to our mail, too.
 */
export function failureWords(mail: Email): Verdict | null {
  const named = mail.headers.some(({ key }) => key === 'x-failed-recipients');
  if (!named && !isMailSystem(mail)) return null;
  const status = repliedStatus(aboveOriginal(mail.text ?? ''));
  // Exim names there whom it gave up on, and nobody while it still tries.
  return { permanent: named || status?.startsWith('5') === true, status: status ?? (named ? '5.0.0' : null) };
}

const isMailSystem = ({ from }: Email): boolean =>
  /^(?:mailer-daemon|mail-daemon|postmaster|mdaemon)(?:@|$)/i.test(from?.address ?? '');

/** Our own mail may hold anything: what was not said by the mail server says nothing about it. */
function aboveOriginal(text: string): string {
  const at = text.search(
    /^(?:--.*(?:copy|below|original|returned|unsent|undelivered)|(?:return-path|received|message-id):)/im,
  );
  return at < 0 ? text : text.slice(0, at);
}
