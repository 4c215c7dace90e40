import { describe, expect, test } from 'vitest';
import { closedUp, closedUpPage, withoutGaps } from './typeset.ts';

describe('Chinese', () => {
  test('sets nothing between two sentences, nor after a part of one', () => {
    expect(closedUp('請稍候。 然後再試。 A. B, C')).toBe('請稍候。然後再試。A. B, C');
  });

  test('sets none between two of its signs, and one beside Latin letters', () => {
    expect(withoutGaps('營運者 為 Ana 重設了 一位人員 的 MFA')).toBe('營運者為 Ana 重設了一位人員的 MFA');
  });

  test.each([
    ['<p>請稍候。 然後再試！ <b>現在</b></p>', '<p>請稍候。然後再試！<b>現在</b></p>'],
    ['<p><b>一位。</b> 另外兩位。 <a href="/x">查看</a></p>', '<p><b>一位。</b>另外兩位。<a href="/x">查看</a></p>'],
    ['<p>Ana Ca. Hill 公司 A</p>', '<p>Ana Ca. Hill 公司 A</p>'],
  ])('does so in the text of a page: %s', (html, shown) => {
    expect(closedUpPage(html)).toBe(shown);
  });

  test.each([
    '<input value="甲。 乙">',
    '<input value="a > b。 乙">',
    '<textarea name="a">甲。 乙\n丙。 丁</textarea>',
    '<pre>甲。 乙</pre>',
  ])('leaves alone what somebody typed: %s', (html) => {
    expect(closedUpPage(html)).toBe(html);
  });
});
