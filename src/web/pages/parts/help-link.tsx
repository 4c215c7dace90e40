import type { ComponentChildren, VNode } from 'preact';
import type { HelpTopic } from '../help/topics.ts';
import type { PageContext } from '../page-context.ts';
import { Icon } from './icon.tsx';

/** Of a topic, null: of the list of all. The help knows nobody, so that it is told the language. */
export const helpHref = ({ language }: PageContext, topic: HelpTopic | null): string =>
  `/help${topic === null ? '' : `/${topic}`}?lang=${language}`;

const words = {
  'set-up': 'help-link.set-up',
  'same-phone': 'help-link.same-phone',
  'without-a-phone': 'help-link.without-a-phone',
  'text-messages': 'help-link.text-messages',
  clock: 'help-link.clock',
  'lost-device': 'help-link.lost-device',
  'who-can-help': 'help-link.who-can-help',
  administrators: 'help-link.administrators',
} as const satisfies Partial<Record<HelpTopic, string>>;

/** From a page where somebody may be stuck to what helps: in a tab of its own, so that nothing typed is lost (SPEC S8). */
export const HelpLink = ({ page, topic }: { page: PageContext; topic: keyof typeof words }): VNode => (
  <p>
    <InOwnTab page={page} href={helpHref(page, topic)}>
      {page.m.t(words[topic])}
    </InOwnTab>
  </p>
);

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
