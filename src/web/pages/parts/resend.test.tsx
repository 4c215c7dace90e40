import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { after, hour, instant, second, type Instant } from '#domain/instant.ts';
import { messagesFor } from '#text/messages.ts';
import type { PageContext } from '../page-context.ts';
import { Resend } from './resend.tsx';

const now = instant(Date.UTC(2027, 0, 18, 19, 5, 20));

const page: PageContext = {
  m: messagesFor('en'),
  language: 'en',
  languages: [],
  path: '/sign-in',
  brand: { name: 'Gatehouse', accent: '#ffb000', supportAddress: null },
  formToken: 'form-token-0',
  user: { email: 'ana@example.com' },
  serverNow: now,
  expiresAt: null,
  base: '/sign-in/int_0',
  startOver: '/sign-in',
  wayOut: { to: 'someone-else', href: '/sign-in' },
  destination: null,
  development: false,
  zone: 'America/Chicago',
};

const drawn = (from: Instant | null): string =>
  renderToString(
    <Resend page={page} action="/sign-in/int_0/sms/send" from={from}>
      Resend New Code
    </Resend>,
  );

describe('the button that sends another code', () => {
  it('is always there, and can be pressed without a script', () => {
    for (const from of [null, instant(now - second), after(now, 25 * second)]) {
      expect(drawn(from)).toMatch(
        /<form method="post" action="\/sign-in\/int_0\/sms\/send".*<button type="submit" class="plain" name="another" value="yes">/,
      );
    }
  });

  it.each([null, instant(now - second), now])('says nothing more once it may be used', (from) => {
    expect(drawn(from)).not.toMatch(/data-wait|You can send/);
  });

  it('says from when it may be used, to the second, and gives a script what to count down (SPEC M4)', () => {
    const html = drawn(after(now, 25 * second));
    expect(html).toContain('data-wait="25000"');
    expect(html).toContain('data-left="You can send a new code in {0}."');
    expect(html).toContain('>You can send a new code from 13:05:45 Central Time.<');
    expect(html).toMatch(/<span role="status" data-now="You can send a new code now\."><\/span>/);
  });

  it('says the day where it is long until then', () => {
    expect(drawn(after(now, 20 * hour))).toContain('from Tuesday, January 19, 2027, 09:06 Central Time.');
  });
});
