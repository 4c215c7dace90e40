import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../test/support/settings-files.ts';

const http = {
  GATEHOUSE_SMS_PROVIDERS: 'http',
  GATEHOUSE_SMS_HTTP_URL: 'http://sms.example.com/cgi-bin/sendsms?to={digits}&text={text}',
};

describe('patterns for what a gateway answers', () => {
  test.each(['^202 ', '"id":\\s*"([^"]+)"', 'a{1,3}', '(?:sent|queued)', '\\d+ \\+', '[)*+]+x'])(
    'a pattern: %s',
    (text) => {
      expect(problemsOf({ ...http, GATEHOUSE_SMS_HTTP_ACCEPT: text })).toEqual([]);
    },
  );

  test.each([
    '(',
    '[',
    '(a+)+$',
    '(a|a)*b',
    '(a*){9}',
    'a*a*a*',
    'a{2,}b+c*',
    '(.)\\1',
    '(?=a)',
    '(?<!a)b',
    'x'.repeat(201),
  ])('no pattern, because it is none or may take for ever: %s', (text) => {
    expect(problemsOf({ ...http, GATEHOUSE_SMS_HTTP_ACCEPT: text })).toHaveLength(1);
  });

  test('a pattern for the reference has a group', () => {
    expect(problemsOf({ ...http, GATEHOUSE_SMS_HTTP_REFERENCE: 'id=(\\d+)' })).toEqual([]);
    expect(problemsOf({ ...http, GATEHOUSE_SMS_HTTP_REFERENCE: 'id=(?:\\d+)' })[0]).toContain('whose first group');
  });
});
