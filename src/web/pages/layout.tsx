import type { ComponentChildren, VNode } from 'preact';
import { assetHref, stylesheetHref, type Asset } from './asset-href.ts';
import type { Destination, PageContext } from './page-context.ts';
import { breakable } from './parts/breakable.tsx';
import { Contact } from './parts/contact.tsx';
import { Expiry } from './parts/expiry.tsx';
import { ButtonForm, fieldId } from './parts/form.tsx';
import { HelpPagesLink } from './parts/help-link.tsx';
import { Icon } from './parts/icon.tsx';
import { Logo } from './parts/logo.tsx';
import { rich } from './parts/rich.tsx';
import { WayOutLink } from './parts/way-out.tsx';
import { localPath } from './safe-href.ts';
import type { PageError } from './words-for-refusal.ts';

/** The part of the console that a page belongs to, for its navigation. */
export interface ConsolePlace {
  /** What the left navigation is called: the company's name, or the operator's console. */
  readonly heading: string;
  readonly links: readonly ConsoleLink[];
}

export interface ConsoleLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

interface LayoutProps {
  readonly page: PageContext;
  readonly title: string;
  readonly error?: PageError | null;
  /** Step of the three of an enrollment. */
  readonly step?: 1 | 2 | 3 | null;
  /** The page has something to copy, which only a script can do. */
  readonly copies?: boolean;
  /** A part of the page is kept up to date while somebody looks, which only a script can do. */
  readonly refreshes?: boolean;
  /** A new password is chosen here, about whose strength only a script can give a hint. */
  readonly judges?: boolean;
  /** For lists: the account pages. */
  readonly wide?: boolean;
  /** For the console: navigation at the left, tables as wide as the window. */
  readonly console?: ConsolePlace | null;
  readonly children: ComponentChildren;
}

/** The frame of every page: head, skip link, header, main with title and error summary, footer. */
export function Layout({
  page,
  title,
  error = null,
  step = null,
  copies = false,
  refreshes = false,
  judges = false,
  wide = false,
  console: place = null,
  children,
}: LayoutProps): VNode {
  return (
    <html lang={page.language}>
      <Head
        page={page}
        title={title}
        failed={error !== null}
        scripts={[
          ...(copies || page.expiresAt !== null ? (['gatehouse.js'] as const) : []),
          ...(refreshes ? (['refresh.js'] as const) : []),
          ...(judges ? (['strength-core.js', 'strength.js'] as const) : []),
        ]}
        console={place !== null}
      />
      <body class={place ? 'console' : undefined}>
        <a class="skip" href="#main">
          {page.m.t('layout.skip')}
        </a>
        <Masthead page={page} />
        {place && <ConsoleNav place={place} />}
        <main id="main" class={sheetOf(place !== null, wide)} tabindex={-1}>
          {error && <ErrorSummary page={page} error={error} />}
          {step !== null && <Steps page={page} now={step} />}
          <h1>{breakable(title)}</h1>
          {children}
          <div class="fine">
            {page.user && <Whose page={page} email={page.user.email} />}
            <Expiry page={page} />
          </div>
        </main>
        <Foot page={page} />
      </body>
    </html>
  );
}

function sheetOf(isConsole: boolean, wide: boolean): string {
  if (isConsole) return 'sheet desk';
  return wide ? 'sheet broad' : 'sheet';
}

const ConsoleNav = ({ place }: { place: ConsolePlace }): VNode => (
  <nav class="console-nav" aria-label={place.heading}>
    <h2>{place.heading}</h2>
    <ul>
      {place.links.map((one) => (
        <li>
          <a href={localPath(one.href)} aria-current={one.current ? 'page' : undefined}>
            {one.label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

function Head({
  page,
  title,
  failed,
  scripts,
  console: isConsole,
}: {
  page: PageContext;
  title: string;
  failed: boolean;
  scripts: readonly Asset[];
  console: boolean;
}): VNode {
  const words = { title, brand: page.brand.name };
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{failed ? page.m.t('layout.title-with-error', words) : page.m.t('layout.title', words)}</title>
      <link rel="icon" href={assetHref('icon.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={stylesheetHref(page.brand.accent)} />
      {isConsole && <link rel="stylesheet" href={assetHref('console.css')} />}
      {scripts.map((one) => (
        <script src={assetHref(one)} defer />
      ))}
    </head>
  );
}

const Masthead = ({ page }: { page: PageContext }): VNode => (
  <header class="masthead">
    <svg class="mark" viewBox="0 0 28 28" aria-hidden="true">
      <path class="mark-arch" d="M2 26V13a12 12 0 0 1 24 0v13h-5V13a7 7 0 0 0-14 0v13z" />
      <path class="mark-door" d="M11 26V15h6v11z" />
    </svg>
    {isOwn(page) ? (
      <a class="brand" href="/account">
        {page.brand.name}
      </a>
    ) : (
      <span class="brand">{page.brand.name}</span>
    )}
    {page.destination && <Towards page={page} to={page.destination} />}
    {isOwn(page) && <OwnPages page={page} />}
    <LanguageMenu page={page} />
  </header>
);

/** Somebody is signed in and not within an interaction. */
const isOwn = (page: PageContext): boolean => page.user !== null && page.base === '';

/** The application that somebody is on the way to (DESIGN 7). Its name is said beside the logo, which repeats it. */
const Towards = ({ page, to }: { page: PageContext; to: Destination }): VNode => (
  <p class="towards">
    <Logo of={to} />
    <span>{rich(page.m, 'towards.to', { application: to.name })}</span>
  </p>
);

/** Avatar → My Profile Settings → Password & Security (SPEC section 8). */
const OwnPages = ({ page }: { page: PageContext }): VNode => (
  <nav class="own" aria-label={page.m.t('layout.own-pages')}>
    <a class="link" href="/account">
      <Icon name="person" />
      {page.m.t('layout.profile')}
    </a>
    <ButtonForm page={page} action="/sign-out" look="link">
      {page.m.t('action.sign-out')}
    </ButtonForm>
  </nav>
);

function LanguageMenu({ page }: { page: PageContext }): VNode {
  const current = page.languages.find((one) => one.tag === page.language);
  return (
    <nav class="languages" aria-label={page.m.t('layout.languages')}>
      <details>
        <summary>
          <Icon name="globe" />
          <span lang={current?.tag}>{current?.label ?? page.language}</span>
        </summary>
        <ul>
          {page.languages.map((one) => (
            <li>
              <LanguageLink page={page} tag={one.tag} label={one.label} href={one.href} />
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

const LanguageLink = ({
  page,
  tag,
  label,
  href,
}: {
  page: PageContext;
  tag: string;
  label: string;
  href: string;
}): VNode => (
  <a href={localPath(href)} lang={tag} hreflang={tag} aria-current={tag === page.language ? 'true' : undefined}>
    {label}
  </a>
);

/** Takes the focus when the page opens, without a script, and leads to the field. */
const ErrorSummary = ({ page, error }: { page: PageContext; error: PageError }): VNode => (
  <div class="summary" role="alert" tabindex={-1} autofocus aria-labelledby="summary-title">
    <h2 id="summary-title">
      <Icon name="alert" />
      {page.m.t('layout.problem')}
    </h2>
    {[error, ...(error.also ?? [])].map(({ field, text }) => (
      <p>{field === null ? text : <a href={`#${fieldId(field)}`}>{text}</a>}</p>
    ))}
  </div>
);

const Steps = ({ page, now }: { page: PageContext; now: 1 | 2 | 3 }): VNode => (
  <div class="steps">
    <p class="where">{page.m.t('layout.progress', { now: String(now), all: '3' })}</p>
    <ol aria-hidden="true">
      {[1, 2, 3].map((one) => (
        <li class={one < now ? 'done' : one === now ? 'now' : undefined} />
      ))}
    </ol>
  </div>
);

/** Within an interaction one may leave it; on own pages one signs out. */
const Whose = ({ page, email }: { page: PageContext; email: string }): VNode =>
  isOwn(page) ? (
    <p class="whose">{rich(page.m, 'layout.signed-in-as', { email })}</p>
  ) : (
    <p class="whose">
      {rich(page.m, 'layout.user', { email })} <WayOutLink page={page} />
    </p>
  );

const Foot = ({ page }: { page: PageContext }): VNode => (
  <footer class="foot">
    {page.brand.supportAddress !== null && <p>{help(page, page.brand.supportAddress)}</p>}
    <ul>
      <li>
        <HelpPagesLink page={page} />
      </li>
      {page.languages.map((one) => (
        <li>
          <LanguageLink page={page} tag={one.tag} label={one.label} href={one.href} />
        </li>
      ))}
    </ul>
    {page.development && (
      <p>{rich(page.m, 'layout.development', { link: (text) => <a href="/dev/inbox">{text}</a> })}</p>
    )}
  </footer>
);

const help = (page: PageContext, address: string): ComponentChildren =>
  rich(page.m, 'layout.help', { contact: () => <Contact text={address} /> });
