import type { Visitor } from './visitor.ts';

/** Issues an enrollment pass in the console, by an administrator of one company who proved a moment ago who they are; answers it. */
export async function passFromConsole(visitor: Visitor, email: string): Promise<string> {
  await visitor.open('/admin');
  const company = /^\/admin\/cmp_[0-9a-f]{32}/.exec(visitor.path)?.[0] ?? '';
  await visitor.open(`${company}/directory?q=${encodeURIComponent(email)}`);
  const person = new RegExp(`${company}/directory/people/mbr_[0-9a-f]{32}`).exec(visitor.text)?.[0];
  if (person === undefined) throw new Error(`${email} is nobody of ${company}`);
  await visitor.open(person);
  const form = { email, how: 'in-person', verified: 'yes', seen: '' };
  const { text } = await visitor.post(`${person}/pass`, form);
  const pass = /id="enrollment-pass"[^>]*>([0-9A-Z]{5} [0-9A-Z]{5})</.exec(text)?.[1];
  if (pass === undefined) throw new Error(`no pass was issued to ${email}`);
  return pass.replace(' ', '');
}
