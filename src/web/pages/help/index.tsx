import type { VNode } from 'preact';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';
import { helpHref } from '../parts/help-link.tsx';
import type { HelpFacts, HelpProps } from './facts.ts';
import { helpTopics, type HelpTopic } from './topics.ts';

const groups = [
  { heading: 'help-index.setting-up', topics: ['set-up', 'same-phone', 'without-a-phone', 'text-messages'] },
  { heading: 'help-index.trouble', topics: ['clock', 'lost-device', 'who-can-help'] },
  { heading: 'help-index.safe', topics: ['phishing'] },
  { heading: 'help-index.administrators', topics: ['administrators'] },
] as const;

/** What this installation does not do is not listed; its page says so to who comes by an old link. */
export const isListed = (topic: HelpTopic, { sms }: HelpFacts): boolean => topic !== 'text-messages' || sms !== null;

/** `/help`. */
export const HelpIndexPage = ({ page, facts }: HelpProps): VNode => (
  <Layout page={page} title={page.m.t('help-index.title')}>
    <p>{page.m.t('help-index.intro')}</p>
    <div class="help">
      {groups.map(({ heading, topics }) => (
        <section>
          <h2>{page.m.t(heading)}</h2>
          <ul class="rows">
            {topics
              .filter((one) => isListed(one, facts))
              .map((one) => (
                <li>
                  <TopicLink page={page} topic={one} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  </Layout>
);

const TopicLink = ({ page, topic }: { page: PageContext; topic: HelpTopic }): VNode => (
  <a class="row-link" href={helpHref(page, topic)}>
    <span>
      <b>{page.m.t(helpTopics[topic].title)}</b>
      <span class="hint">{page.m.t(helpTopics[topic].line)}</span>
    </span>
  </a>
);
