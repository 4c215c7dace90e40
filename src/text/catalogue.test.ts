import { describe, expect, it } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Translation } from './catalogue.ts';
import { compile, type MessageParts } from './format.ts';
import { fr } from './fr.ts';
import { it as italian } from './it.ts';
import { languagesOffered } from './languages.ts';
import { isPlainText, pseudoMessage } from './pseudo.ts';
import { zhHant } from './zh-hant.ts';

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

const partsOf = (message: string, locale: string): MessageParts => compile(message, locale).getAst();

type Tag = 'de' | 'es' | 'fr' | 'it' | 'zh-Hant';

const translations: Readonly<Record<Tag, Translation>> = { de, es, fr, it: italian, 'zh-Hant': zhHant };
const everyOne: readonly (readonly [string, Translation])[] = [['en', en], ...Object.entries(translations)];

/** What a language happens to call as English does: its own word, a name, or the name of a kind of file. */
const alike: Readonly<Record<Tag, readonly string[]>> = {
  de: ['Administrator', 'In {application}', 'Name', 'Person', 'Status'],
  es: ['Asia', 'Australia', 'CSV', 'Error: {title} – {brand}', 'JSON Lines', 'No', 'Roles'],
  fr: ['Application', 'Applications', 'Secret', 'Secrets', 'Service'],
  it: [
    'Africa',
    'America',
    'Asia',
    'Australia',
    'CSV',
    'In {application}',
    'JSON Lines',
    'No',
    'Password',
    'Policy',
    'password',
  ],
  'zh-Hant': [],
};

/** What no language may set otherwise: marks that a writer of it would not. */
const odd: Readonly<Record<Tag, RegExp>> = {
  de: /['"«»]|“(?=\p{L})/u,
  es: /['"„“]/,
  fr: / [;:!?»]|« |['"]/,
  it: /['"„“]/,
  'zh-Hant': /['"“”]|\p{Script=Han}[,.;:!?]|[，。；：！？、」] | [，。；：！？、「]/u,
};

describe('the catalogues', () => {
  it('are those of the languages that are offered', () => {
    expect(everyOne.map(([tag]) => tag).toSorted()).toEqual(
      languagesOffered(false)
        .map((one) => one.tag)
        .toSorted(),
    );
  });

  it.each(everyOne)(
    'have a text for each key, without HTML, an address of a host or a double space: %s',
    (_, words) => {
      const texts = Object.entries(words);
      expect(texts.map(([key]) => key).toSorted()).toEqual(keys.toSorted());
      const wrong = /^\s*$|^\s|\s$|&\w+;|https?:|<(?!\/?(b|link|contact)>)| {2}/;
      expect(texts.filter(([, text]) => wrong.test(text))).toEqual([]);
    },
  );

  it.each(Object.entries(translations))('name in %s the arguments and tags of the English message', (tag, words) => {
    const slotsOf = (key: (typeof keys)[number]) => [slots(partsOf(words[key], tag)), slots(partsOf(en[key], 'en'))];
    const compared = keys.map((key) => [key, ...slotsOf(key)] as const);
    expect(compared.filter(([, here, there]) => here?.join() !== there?.join())).toEqual([]);
  });

  it.each(Object.keys(translations) as Tag[])('leave nothing in English where %s is spoken', (tag) => {
    const spoken = keys.filter((key) => /[a-z]/i.test(printed(partsOf(en[key], 'en')).replace(/\bMFA\b/g, '')));
    const same = spoken.flatMap((key) => (translations[tag][key] === (en[key] as string) ? [en[key] as string] : []));
    expect([...new Set(same)].toSorted()).toEqual(alike[tag]);
  });

  it.each(Object.keys(translations) as Tag[])('set marks as a writer of %s does', (tag) => {
    expect(Object.entries(translations[tag]).filter(([, text]) => odd[tag].test(text))).toEqual([]);
  });

  it('blame nobody and never say "Oops" or "account" for a person', () => {
    const texts = keys.filter((key) => key !== 'app.title').map((key) => en[key]);
    expect(texts.filter((text) => /oops|sorry|your account|you failed|invalid|backup code/i.test(text))).toEqual([]);
  });
});

describe('the pseudo-language', () => {
  it('puts every message in brackets and leaves no plain letter in it', () => {
    const made = keys.map((key) => [key, pseudoMessage(en[key])] as const);
    expect(made.filter(([, parts]) => !/^\[[^a-zA-Z]*\]$/s.test(printed(parts))).map(([key]) => key)).toEqual([]);
    const lost = made.filter(([key, parts]) => slots(parts).join() !== slots(partsOf(en[key], 'en')).join());
    expect(lost.map(([key]) => key)).toEqual([]);
  });

  it('is about 40 % longer than English', () => {
    const english = keys.map((key) => printed(partsOf(en[key], 'en'))).join('').length;
    const pseudo = keys.map((key) => printed(pseudoMessage(en[key]))).join('').length;
    expect(pseudo / english).toBeGreaterThan(1.3);
    expect(pseudo / english).toBeLessThan(1.5);
  });
});
