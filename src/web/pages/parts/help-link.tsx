import type { ComponentChildren, VNode } from 'preact';
import type { PlainKey } from '#text/catalogue.ts';
import type { HelpTopic } from '../help/topics.ts';
import type { PageContext } from '../page-context.ts';
import { Icon } from './icon.tsx';

/** Of a topic, null: of the list of all. The help knows nobody, so that it is told the language. */
export const helpHref = ({ language }: PageContext, topic: HelpTopic | null): string =>
  `/help${topic === null ? '' : `/${topic}`}?lang=${language}`;

interface Place {
  readonly topic: HelpTopic;
  /** Of its page. */
  readonly part?: string;
  readonly words: PlainKey;
}

/** Where help is linked to from other pages, and in which words. */
const places = {
  'set-up': { topic: 'set-up', words: 'help-link.set-up' },
  'same-phone': { topic: 'same-phone', words: 'help-link.same-phone' },
  'without-a-phone': { topic: 'without-a-phone', words: 'help-link.without-a-phone' },
  'text-messages': { topic: 'text-messages', words: 'help-link.text-messages' },
  clock: { topic: 'clock', words: 'help-link.clock' },
  mailbox: { topic: 'lost-device', part: 'mailbox', words: 'help-link.mailbox' },
  'lost-device': { topic: 'lost-device', words: 'help-link.lost-device' },
  'who-can-help': { topic: 'who-can-help', words: 'help-link.who-can-help' },
  administrators: { topic: 'administrators', words: 'help-link.administrators' },
} as const satisfies Record<string, Place>;

export type HelpPlace = keyof typeof places;

/** From a page where somebody may be stuck to what helps: in a tab of its own, so that nothing typed is lost (SPEC S8). */
export function HelpLink({ page, to }: { page: PageContext; to: HelpPlace }): VNode {
  const { topic, part, words }: Place = places[to];
  return (
    <p>
      <InOwnTab page={page} href={helpHref(page, topic) + (part === undefined ? '' : `#${part}`)}>
        {page.m.t(words)}
      </InOwnTab>
    </p>
  );
}

/** From the foot of every page to the list. Within the help it stays in its tab. */
export function HelpPagesLink({ page }: { page: PageContext }): VNode {
  const [href, label] = [helpHref(page, null), page.m.t('help-link.pages')];
  if (isHelp(page)) return <a href={href}>{label}</a>;
  return (
    <InOwnTab page={page} href={href}>
      {label}
    </InOwnTab>
  );
}

const isHelp = ({ path }: PageContext): boolean => path === '/help' || path.startsWith('/help/');

interface InOwnTabProps {
  readonly page: PageContext;
  readonly href: string;
  readonly children: ComponentChildren;
}

const InOwnTab = ({ page, href, children }: InOwnTabProps): VNode => (
  <a class="link" href={href} target="_blank" rel="noopener">
    <span>
      {children} <span class="unseen">{page.m.t('help-link.new-tab')}</span>
    </span>
    <Icon name="elsewhere" />
  </a>
);
