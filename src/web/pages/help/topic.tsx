import type { VNode } from 'preact';
import { Layout } from '../layout.tsx';
import type { PageContext } from '../page-context.ts';
import { helpHref } from '../parts/help-link.tsx';
import { HelpLines } from '../parts/help.tsx';
import { AdministratorsHelp } from './administrators.tsx';
import { ClockHelp } from './clock.tsx';
import type { HelpFacts, HelpProps } from './facts.ts';
import { isListed } from './index.tsx';
import { LostDeviceHelp } from './lost-device.tsx';
import { PhishingHelp } from './phishing.tsx';
import { SamePhoneHelp } from './same-phone.tsx';
import { SetUpHelp } from './set-up.tsx';
import { TextMessagesHelp } from './text-messages.tsx';
import { helpTopics, type HelpTopic } from './topics.ts';
import { WhoCanHelp } from './who-can-help.tsx';
import { WithoutAPhoneHelp } from './without-a-phone.tsx';

interface Topic {
  readonly Body: (props: HelpProps) => VNode;
  /** Where one reads on. */
  readonly further: readonly HelpTopic[];
}

const topics: Readonly<Record<HelpTopic, Topic>> = {
  'set-up': { Body: SetUpHelp, further: ['same-phone', 'without-a-phone', 'text-messages'] },
  'same-phone': { Body: SamePhoneHelp, further: ['clock', 'set-up'] },
  'without-a-phone': { Body: WithoutAPhoneHelp, further: ['set-up', 'clock'] },
  'text-messages': { Body: TextMessagesHelp, further: ['set-up', 'lost-device'] },
  clock: { Body: ClockHelp, further: ['lost-device', 'who-can-help'] },
  'lost-device': { Body: LostDeviceHelp, further: ['who-can-help', 'clock'] },
  'who-can-help': { Body: WhoCanHelp, further: ['lost-device', 'phishing'] },
  phishing: { Body: PhishingHelp, further: ['who-can-help', 'lost-device'] },
  administrators: { Body: AdministratorsHelp, further: ['who-can-help', 'without-a-phone'] },
};

/** `/help/<topic>`. */
export function HelpTopicPage({ page, facts, topic }: HelpProps & { readonly topic: HelpTopic }): VNode {
  const { m } = page;
  const { Body, further } = topics[topic];
  return (
    <Layout page={page} title={m.t(helpTopics[topic].title)}>
      <article class="help">
        <Body page={page} facts={facts} />
      </article>
      <Further page={page} facts={facts} topics={further} />
      <div class="note">
        <h2>{m.t('help-frame.stuck')}</h2>
        <WhomToAsk page={page} topic={topic} />
        <p>{m.t('help-frame.own-tab')}</p>
      </div>
    </Layout>
  );
}

/** Administrators are those whom everybody else asks. */
const WhomToAsk = ({ page, topic }: { page: PageContext; topic: HelpTopic }): VNode =>
  topic === 'administrators' && page.brand.supportAddress === null ? (
    <p>{page.m.t('help-admin.stuck')}</p>
  ) : (
    <HelpLines page={page} help={[]} />
  );

interface FurtherProps {
  readonly page: PageContext;
  readonly facts: HelpFacts;
  readonly topics: readonly HelpTopic[];
}

const Further = ({ page, facts, topics: further }: FurtherProps): VNode => (
  <nav aria-labelledby="further">
    <h2 id="further">{page.m.t('help-frame.further')}</h2>
    <ul class="links">
      {further
        .filter((one) => isListed(one, facts))
        .map((one) => (
          <li>
            <a class="link" href={helpHref(page, one)}>
              {page.m.t(helpTopics[one].title)}
            </a>
          </li>
        ))}
      <li>
        <a class="link" href={helpHref(page, null)}>
          {page.m.t('help-frame.all')}
        </a>
      </li>
    </ul>
  </nav>
);
