import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { breakable } from './breakable.tsx';

const drawn = (title: string): string => renderToString(<h1>{breakable(title)}</h1>);

test('an e-mail in a title breaks after its signs, and not inside a word of it', () => {
  expect(drawn('Reset MFA for ana.lopez@northwind.example')).toBe(
    '<h1>Reset MFA for ana.<wbr/>lopez@<wbr/>northwind.<wbr/>example</h1>',
  );
  expect(drawn('Is it <b>you</b>@x.example?')).toBe('<h1>Is it &lt;b>you&lt;/b>@<wbr/>x.<wbr/>example?</h1>');
});

test('a title without one stays as it is', () => {
  expect(drawn('Payments 2.0 Permissions.')).toBe('<h1>Payments 2.0 Permissions.</h1>');
});
