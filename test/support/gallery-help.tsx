import { minute } from '#domain/instant.ts';
import { smsCountries } from '#domain/phone-rules.ts';
import type { HelpFacts } from '#web/pages/help/facts.ts';
import { HelpIndexPage } from '#web/pages/help/index.tsx';
import { HelpTopicPage } from '#web/pages/help/topic.tsx';
import { helpTopics, isHelpTopic } from '#web/pages/help/topics.ts';
import type { PageContext } from '#web/pages/page-context.ts';
import type { Gallery } from './gallery.tsx';
import { host } from './gallery-samples.ts';

const facts: HelpFacts = {
  sms: { countries: smsCountries, codeValidFor: 30 * minute },
  host,
};

const appsOnly: HelpFacts = { ...facts, sms: null };

/** The public help: its list, every topic, and what both are where no text messages are sent. */
export function galleryOfHelp(outside: PageContext): Gallery {
  const list = { ...outside, path: '/help', development: false };
  const at = (topic: string): PageContext => ({ ...list, path: `/help/${topic}` });
  return {
    help: <HelpIndexPage page={list} facts={facts} />,
    'help-apps-only': <HelpIndexPage page={list} facts={appsOnly} />,
    ...Object.fromEntries(
      Object.keys(helpTopics)
        .filter(isHelpTopic)
        .map((topic) => [`help-${topic}`, <HelpTopicPage page={at(topic)} facts={facts} topic={topic} />]),
    ),
    'help-text-messages-apps-only': <HelpTopicPage page={at('text-messages')} facts={appsOnly} topic="text-messages" />,
  };
}
