import { isZone } from '#domain/deadline.ts';
import { zoneOf } from '#flows/mail.ts';
import type { UserBundle } from '#ports/records.ts';
import { firstOffered, languagesListed, parseLanguage } from '#text/languages.ts';
import { zoneGroups, zoneLabel, type ZoneGroup } from '#text/zones.ts';
import type { Messages } from '#text/messages.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import type { ProfileProps } from '../pages/profile.tsx';

/** What the page shows (SPEC U6): what stands, or what was typed and refused (SPEC S8). */
export function profileProps(visit: SessionVisit): Omit<ProfileProps, 'page' | 'saved' | 'problem'> {
  const { m, door, session, fields } = visit;
  const { bundle } = session;
  const zone = fields['zone'] ?? bundle.user.timeZone ?? '';
  const listed = languagesListed(door.languages, visit.language);
  return {
    name: fields['name'] ?? bundle.user.displayName,
    language:
      parseLanguage(fields['language'] ?? bundle.user.language, door.languages) ?? firstOffered([bundle.user.language]),
    languages: listed.map(({ tag, ownName }) => ({ value: tag, text: ownName })),
    zone,
    companyZone: zoneLabel(m, withoutOwnZone(bundle)),
    zones: zonesWith(m, zone),
  };
}

/** In which this person would be told dates without a zone of their own. */
const withoutOwnZone = (bundle: UserBundle): string => zoneOf({ ...bundle, user: { ...bundle.user, timeZone: null } });

/** One that lists do not have, such as an older spelling, stays what it is and stands on top. */
function zonesWith(m: Messages, zone: string): readonly ZoneGroup[] {
  const groups = zoneGroups(m);
  const isListed = groups.some((group) => group.zones.some((one) => one.zone === zone));
  return isListed || !isZone(zone)
    ? groups
    : [{ label: m.t('zone.near'), zones: [{ zone, label: zoneLabel(m, zone) }] }, ...groups];
}
