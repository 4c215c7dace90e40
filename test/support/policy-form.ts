import type { Reply } from './visitor.ts';
import type { Browser } from './attack-browser.ts';
import { tagsOf } from './html.ts';

/** Fields of a form as a browser would send them. */
export type Sent = Readonly<Record<string, string>>;

const text = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : text(found);
};

/** What the policy form of a page sends as it stands: hidden fields, ticks that are set, chosen options, typed texts. */
export function policyForm(html: string): Sent {
  const [form = ''] = /<form[^>]*class="panel policy"[\s\S]*?<\/form>/.exec(html) ?? [];
  if (form === '') throw new Error('the page has no policy form');
  const sent: Record<string, string> = {};
  for (const tag of tagsOf(form, 'input')) {
    const name = attribute(tag, 'name') ?? '';
    const isTick = tag.includes('type="checkbox"');
    if (name !== '' && name !== '_form' && (!isTick || /\schecked[\s/>]/.test(tag)) && !/\sdisabled[\s/>]/.test(tag))
      sent[name] = attribute(tag, 'value') ?? '';
  }
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)) {
    const chosen = tagsOf(options, 'option').find((tag) => /\sselected[\s/>]/.test(tag));
    sent[name] = attribute(chosen ?? '', 'value') ?? '';
  }
  for (const [, name = '', value = ''] of form.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/textarea>/g))
    sent[name] = text(value);
  return sent;
}

/** What the form on the page would send with these fields changed; null takes one away, as a tick that is not set. */
export function changed(html: string, change: Readonly<Record<string, string | null>>): Record<string, string> {
  const whole = Object.entries({ ...policyForm(html), ...change });
  return Object.fromEntries(whole.filter((one): one is [string, string] => one[1] !== null));
}

type Change = Readonly<Record<string, string | null>>;

/** "See What Will Happen", of the form on the page of a browser with something changed. */
export const look = (browser: Browser, base: string, change: Change): Promise<Reply> =>
  browser.post(`${base}/look`, changed(browser.text, change));

/** "Save Changes", of the form on the page of a browser with something changed. */
export const save = (browser: Browser, base: string, change: Change = {}): Promise<Reply> =>
  browser.post(base, changed(browser.text, change));

/** Looks first, then saves what was looked at; with the tick where it is asked for. */
export async function lookAndSave(browser: Browser, base: string, change: Change): Promise<Reply> {
  const looked = await look(browser, base, change);
  if (looked.status !== 200) throw new Error(`the look answered ${looked.status}`);
  return save(browser, base, /name="accept"/.test(looked.text) ? { accept: 'on' } : {});
}
