import { describe, expect, it } from 'vitest';
import { renderPage } from '#web/pages/render.ts';
import { gallery } from './support/gallery.tsx';
import { formsOf } from './support/html.ts';

const base = '/operator/applications';
const web = `${base}/app_1${'0'.repeat(31)}`;
const other = `${base}/app_2${'0'.repeat(31)}`;
const scopes = 'scope scope scope scope scope consent refresh';
/** Areas of text are not read here. */
const register = `${base}/new name short kind kind kind kind back-channel home ${scopes} algorithm`;
const ending = (n: number): string => `${web}/secrets/sec_${n}${'0'.repeat(31)}/end`;
const settings = `revision name back-channel home ${scopes} algorithm`;
const signedInTo = `revision name home ${scopes} algorithm`;
const acts = [
  `${web}/secrets seen overlap`,
  `${web}/settings ${settings}`,
  `${web}/logo/remove`,
  `${web}/logo file`,
  `${web}/disable`,
];

/** Where forms about applications go and what they carry besides the form token: the contract with the routes. */
const contract: Readonly<Record<string, readonly string[]>> = {
  'operator-applications': [],
  'operator-applications-none': [],
  'operator-application-new': [register],
  'operator-application-new-error': [register],
  'operator-application': acts,
  'operator-application-stale': acts,
  'operator-application-browser': [`${other}/settings ${signedInTo}`, `${other}/logo file`, `${other}/disable`],
  'operator-application-native': [`${other}/settings ${signedInTo}`, `${other}/logo file`, `${other}/disable`],
  'operator-application-service': [
    `${other}/secrets seen overlap`,
    `${other}/settings revision name home`,
    `${other}/logo file`,
    `${other}/disable`,
  ],
  'operator-application-disabled': [
    `${web}/secrets seen overlap`,
    `${web}/settings ${settings}`,
    `${web}/logo file`,
    `${web}/enable`,
  ],
  'operator-application-secretless': [
    `${web}/secrets seen`,
    `${web}/settings ${settings}`,
    `${web}/logo file`,
    `${web}/disable`,
  ],
  'operator-application-end-secret': [`${ending(2)} left`],
  'operator-application-end-last': [`${ending(1)} left`],
  'operator-application-logo': [`${web}/logo/drf_${'0'.repeat(32)}/use`],
  'operator-application-created': [],
  'operator-application-secret': [],
};

const pages = gallery('en');

describe('the forms of a page about applications', () => {
  it.each(Object.keys(contract))('are those that the routes expect: %s', (name) => {
    const page = pages[name];
    if (!page) throw new Error(`no page is called ${name}`);
    const forms = formsOf(renderPage(page)).filter(({ action }) => action !== '/sign-out');
    const said = forms.map(({ action, fields }) => [action, ...fields.filter((field) => field !== '_form')].join(' '));
    expect(said).toEqual(contract[name]);
  });
});
