import type { FastifyRequest } from 'fastify';
import { negotiate, parseLanguage, type Language } from '#text/languages.ts';
import { messagesFor } from '#text/messages.ts';
import { networkOf } from './client-address.ts';
import { readCookies } from './cookies.ts';
import type { Door, Visit } from './visit.ts';

/** What is known of a request before any stage: its browser, address, language and plain parameters. */
export function visitOf(door: Door, request: FastifyRequest): Visit {
  const cookies = readCookies(request.headers.cookie);
  const browserToken = cookies.browser ?? door.deps.random.token().reveal();
  const address = door.addressOf(request.ip, request.headers['x-forwarded-for']);
  const language = languageOf(door, cookies.language, request.headers['accept-language']);
  return {
    door,
    request,
    newBrowser: cookies.browser === null,
    facts: {
      browserToken,
      address,
      network: networkOf(address),
      userAgent: (request.headers['user-agent'] ?? '').slice(0, 400),
      sessionToken: cookies.session,
    },
    m: messagesFor(language),
    language,
    params: texts(request.params),
    query: texts(request.query),
    path: pathOf(request.url),
    fields: {},
    lists: {},
    file: null,
    formToken: door.deps.hash.hash('form-token', browserToken),
  };
}

/** The same visit in the language of its user's record, once it is known who that is; what was chosen in the menu stays (SPEC U6). */
export function inLanguageOf<V extends Visit>(visit: V, user: { readonly language: string }): V {
  const { door, request } = visit;
  const chosen = parseLanguage(readCookies(request.headers.cookie).language, door.languages);
  const language = chosen ?? parseLanguage(user.language, door.languages);
  return language === null ? visit : { ...visit, language, m: messagesFor(language) };
}

/** The same in a language that an application asks for (`ui_locales`), as long as nobody is known; null: it asks for none. What was chosen in the menu stays. */
export function inLanguageAsked<V extends Visit>(visit: V, asked: string | null): V {
  return asked === null ? visit : inLanguageOf(visit, { language: asked });
}

/** Proxies may ask in absolute form, whose host is anybody's word: only the path is ours (SECURITY I9). */
const pathOf = (url: string): string => url.replace(/^[^/?#]+:\/\/[^/?#]*/, '').split(/[?#]/, 1)[0] || '/';

function languageOf(door: Door, chosen: string | null, accepted: string | undefined): Language {
  return parseLanguage(chosen, door.languages) ?? negotiate(accepted, door.languages);
}

/** Parameters that were given once; arrays and nested ones are nobody's. */
function texts(given: unknown): Readonly<Record<string, string>> {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(Object.entries(given).filter((one): one is [string, string] => typeof one[1] === 'string'));
}
