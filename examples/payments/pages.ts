import { html } from 'hono/html';
import type { JsonValue, UserInfoResponse } from 'openid-client';
import type { SeenDisbursement, SeenDisbursements } from './resource.ts';
import type { Session } from './sessions.ts';

/** Drawn markup. `html` escapes everything that is put into it, but what it drew itself. */
type Drawn = ReturnType<typeof html>;

export interface Message {
  readonly title: string;
  readonly text: string;
}

/** Null: nobody is signed in. */
export function homePage(who: { readonly session: Session; readonly user: UserInfoResponse } | null): Drawn {
  if (who === null)
    return page(
      'Payments',
      html`<p>An example of an application behind Gatehouse. It pays nobody.</p>
        <p><a class="button" href="/sign-in">Sign in</a></p>`,
    );
  const { session, user } = who;
  return page(
    'Payments',
    html`${deadlineBanner(user['mfa_deadline'] ?? session.claims['mfa_deadline'])}
      <p>You are signed in as <strong>${user.name ?? user.sub}</strong>, ${user.email ?? ''}.</p>
      <p><a class="button" href="/disbursements">Disbursements</a></p>
      <h2>What Gatehouse says of you</h2>
      ${facts(factsOf(session, user))}`,
    session,
  );
}

export function disbursementsPage(session: Session, { disbursements, mayRelease }: SeenDisbursements): Drawn {
  const { notice } = session;
  session.notice = null;
  return page(
    'Disbursements',
    html`${notice === null ? '' : html`<p class="notice" role="status">${notice}</p>`}
      ${mayRelease ? '' : html`<p>Your role sees disbursements and releases none.</p>`}
      <ul class="rows">
        ${disbursements.map((one) => row(session, one, mayRelease))}
      </ul>`,
    session,
  );
}

/** `back`: where to go on. `session`: whoever is signed in can sign out from here, too. */
export function messagePage({ title, text }: Message, back: string, session: Session | null): Drawn {
  return page(
    title,
    html`<p>${text}</p>
      <p><a class="button" href="${back}">Try again</a></p>`,
    session,
  );
}

function row({ formToken }: Session, one: SeenDisbursement, mayRelease: boolean): Drawn {
  return html`<li>
    <h2>${one.payee}: ${one.amount}</h2>
    <p>${one.project}, no. ${one.id}, to the account ${one.account}</p>
    ${one.released ? html`<p>Released by ${one.released.by} on ${moment(one.released.at)}</p>` : ''}
    ${
      mayRelease && one.released === null
        ? html`<form method="post" action="/disbursements/${one.id}/release">
          <input type="hidden" name="form_token" value="${formToken}" />
          <button>Release ${one.amount} to ${one.payee}</button>
        </form>`
        : ''
    }
  </li>`;
}

function factsOf({ claims }: Session, user: UserInfoResponse): readonly (readonly [string, string | Drawn])[] {
  const { auth_time: provedAt } = claims;
  return [
    ['Companies', textsIn(user['companies'], 'name').join(', ')],
    ['Roles in Payments', textsIn(user['roles'], 'role').join(', ')],
    ['Proved by (amr)', textsIn(claims['amr']).join(', ')],
    ['Level (acr)', textsIn([claims['acr'] ?? null]).join('')],
    ['At (auth_time)', typeof provedAt === 'number' ? moment(new Date(provedAt * 1_000).toISOString()) : ''],
  ];
}

const facts = (all: readonly (readonly [string, string | Drawn])[]): Drawn =>
  html`<dl>
    ${all.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value || 'none'}</dd>`,
    )}
  </dl>`;

/** The texts in a claim's list, or those of this name in its objects. */
function textsIn(claim: JsonValue | undefined, name?: string): readonly string[] {
  const all = Array.isArray(claim) ? claim : [];
  const found = name === undefined ? all : all.map((one) => (isObject(one) ? one[name] : null));
  return found.filter((one) => typeof one === 'string');
}

const isObject = (value: JsonValue): value is { readonly [name: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Until when somebody who has not enrolled has to. */
function deadlineBanner(deadline: unknown): Drawn | '' {
  if (typeof deadline !== 'string') return '';
  return html`<p class="notice">
    A second step is required for signing in from ${moment(deadline)} on. Gatehouse offers to set it up when you sign in.
  </p>`;
}

const moment = (at: string): Drawn => html`<time datetime="${at}">${inWords.format(new Date(at))} UTC</time>`;

const inWords = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });

function page(title: string, content: Drawn, session: Session | null = null): Drawn {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
        <title>${title === 'Payments' ? title : `${title} – Payments`}</title>
      </head>
      <body>
        <header><a href="/">Payments</a>${session ? signOutForm(session) : ''}</header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}

const signOutForm = ({ formToken }: Session): Drawn =>
  html`<form method="post" action="/sign-out">
    <input type="hidden" name="form_token" value="${formToken}" />
    <button class="quiet">Sign out</button>
  </form>`;
