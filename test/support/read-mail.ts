import type { ReceivedMail } from './smtp.ts';

/** The values of a header, as a mail program finds them. */
export const headersOf =
  ({ message }: ReceivedMail) =>
  (name: string): readonly string[] =>
    message.headers.filter((header) => header.key === name).map((header) => header.value);

/** The words of HTML, from its first heading on. */
export const textIn = (html: string): string =>
  (html.split('<h1')[1] ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The properties of the first event that a mail brings, lines unfolded (RFC 5545, 3.1). */
export function calendarIn({ message }: ReceivedMail): (name: string) => string | undefined {
  const content = message.attachments[0]?.content ?? '';
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const lines = text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
  return (name) => lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
}
