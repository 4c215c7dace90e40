import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../test/support/settings-files.ts';

const http = {
  GATEHOUSE_SMS_PROVIDERS: 'http',
  GATEHOUSE_SMS_HTTP_URL: 'http://sms.example.com/cgi-bin/sendsms?to={digits}&text={text}',
};

describe('patterns for what a gateway answers', () => {
  test.each([
    '^202 ',
    '^202 (0: Accepted|3: Queued)',
    '^20[0-9] .*"status":"queued"',
    '"id":\\s{0,9}"([^"]{1,64})"',
    'a{1,3}',
    '(?:sent|queued)',
    '^\\d+ \\+',
    '[)*+]{9}x?',
    '(?<id>\\d{1,20})',
  ])('%s is one', (text) => {
    expect(problemsOf({ ...http, GATEHOUSE_SMS_HTTP_ACCEPT: text })).toEqual([]);
  });

  test.each([
    '(',
    '[',
    '(a+)+$',
    '^(a|a)*b',
    '^(a?){9}',
    '.*x',
    '^a*b*',
    '^a|b*c',
    'a{2,}',
    '^a{1,60000}a{1,60000}',
    'a?'.repeat(40),
    '(a|a)'.repeat(30),
    '(.)\\1',
    '(?=a)',
    '(?<!a)b',
    'x'.repeat(201),
  ])('%s is none, or could take for ever', (text) => {
    expect(problemsOf({ ...http, GATEHOUSE_SMS_HTTP_ACCEPT: text })).toHaveLength(1);
  });

  test('a pattern for the reference has a group', () => {
    expect(problemsOf({ ...http, GATEHOUSE_SMS_HTTP_REFERENCE: 'id=(\\d{1,20})' })).toEqual([]);
    expect(problemsOf({ ...http, GATEHOUSE_SMS_HTTP_REFERENCE: 'id=(?:\\d{1,20})' })[0]).toContain('whose first group');
  });
});
