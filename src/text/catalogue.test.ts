import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { compile, type MessageParts } from './format.ts';
import { fr } from './fr.ts';
import { isPlainText, pseudoMessage } from './pseudo.ts';

const keys = Object.keys(en) as (keyof typeof en)[];

/** Names of arguments with how they are used, and of tags. */
function slots(parts: MessageParts): readonly string[] {
  const found = parts.flatMap((part) => {
    if ('children' in part) return [`<${part.value}>`, ...slots(part.children)];
    if ('options' in part) return [part.value, ...Object.values(part.options).flatMap((one) => slots(one.value))];
    return 'value' in part && !isPlainText(part) ? [part.value] : [];
  });
  return [...new Set(found)].toSorted();
}

const partsOf = (message: string, locale: string): MessageParts => compile(message, locale).getAst();

describe('the catalogues', () => {
  it('have the same keys in every language', () => {
    expect(Object.keys(fr).toSorted()).toEqual(keys.toSorted());
  });

  it.each(keys)('say %s in French with the arguments and tags of the English message', (key) => {
    expect(slots(partsOf(fr[key], 'fr'))).toEqual(slots(partsOf(en[key], 'en')));
  });

  it('leave no message empty, and none in English where French is spoken', () => {
    const spoken = keys.filter((key) => /[a-z]/i.test(en[key].replace(/\{\w+\}|<[^>]*>|\bMFA\b/g, '')));
    expect(keys.filter((key) => fr[key].trim() === '' || en[key].trim() === '')).toEqual([]);
    expect(spoken.filter((key) => fr[key] === (en[key] as string))).toEqual([]);
  });

  it('hold no HTML, no address of a host and no double space', () => {
    const texts = keys.flatMap((key) => [en[key], fr[key]]);
    expect(texts.filter((text) => /&\w+;|https?:|<(?!\/?(b|link|contact)>)| {2}/.test(text))).toEqual([]);
  });

  it('set no-break spaces in French, and never a straight apostrophe or quotation mark', () => {
    const texts = keys.map((key) => fr[key]);
    expect(texts.filter((text) => / [;:!?»]|« |['"]/.test(text))).toEqual([]);
  });

  it('blame nobody and never say "Oops" or "account" for a person', () => {
    const texts = keys.filter((key) => key !== 'app.title').map((key) => en[key]);
    expect(texts.filter((text) => /oops|sorry|your account|you failed|invalid|backup code/i.test(text))).toEqual([]);
  });
});

describe('the pseudo-language', () => {
  /** All plain text of a message, of each of its variants and within its tags. */
  const printed = (parts: MessageParts): string =>
    parts
      .map((part) => {
        if (isPlainText(part)) return part.value;
        if ('children' in part) return printed(part.children);
        return 'options' in part
          ? Object.values(part.options)
              .map((one) => printed(one.value))
              .join('')
          : '';
      })
      .join('');

  it.each(keys)('puts %s in brackets and leaves no plain letter in it', (key) => {
    const parts = pseudoMessage(en[key]);
    expect(printed(parts)).toMatch(/^\[[^a-zA-Z]*\]$/s);
    expect(slots(parts)).toEqual(slots(partsOf(en[key], 'en')));
  });

  it('is about 40 % longer than English', () => {
    const english = keys.map((key) => printed(partsOf(en[key], 'en'))).join('').length;
    const pseudo = keys.map((key) => printed(pseudoMessage(en[key]))).join('').length;
    expect(pseudo / english).toBeGreaterThan(1.3);
    expect(pseudo / english).toBeLessThan(1.5);
  });
});
