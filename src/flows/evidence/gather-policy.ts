import type { AuditEvent } from '#domain/audit-event.ts';
import {
  changedIn,
  evidenceLimits,
  settingsBefore,
  type EvidencedPolicy,
  type EvidencedPolicyChange,
  type EvidencedSettings,
} from '#domain/evidence-pack.ts';
import { changedSettings, undecided, type PolicySettings, type SettingValue } from '#domain/policy-change.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { Deps } from '../deps.ts';
import { settingsOf } from '../policy/change-policy.ts';
import { actorIn, iso, knownTo, type Known } from './known.ts';
import { untilNow, type Gathering } from './span.ts';
import { allOf, eventsIn } from './windows.ts';

/** The history of the company's policy, as its audit trail has it: who changed what and when, and what held at both ends. */
export async function gatherPolicy(deps: Deps, bundle: CompanyBundle, gathering: Gathering): Promise<EvidencedPolicy> {
  const { id } = bundle.company;
  // What was changed after the span leads back from what stands now to its end.
  const { times } = gathering;
  const events = await allOf(eventsIn(deps, id, 'policy.changed', untilNow(gathering)));
  const [within, later] = [
    events.filter((one) => one.at < times.before),
    events.filter((one) => one.at >= times.before),
  ];
  const atEnd = settingsBefore(plain(settingsOf(bundle)), later.map(changesIn));
  const listed = within.slice(-evidenceLimits.listed);
  const known = await knownTo(deps, id, listed.map(actorIn));
  return {
    atBeginning: atEnd && settingsBefore(atEnd, within.map(changesIn)),
    atEnd,
    total: within.length,
    changes: listed.map((one) => lineOf(one, known)),
  };
}

const changesIn = ({ detail }: AuditEvent) => changedIn(detail);

function lineOf(event: AuditEvent, known: Known): EvidencedPolicyChange {
  const { revision } = event.detail;
  return {
    at: iso(event.at),
    by: known(actorIn(event)),
    revision: typeof revision === 'number' ? revision : null,
    changed: changesIn(event),
  };
}

/** Settings as the trail keeps them. */
function plain(settings: PolicySettings): EvidencedSettings {
  const nothing: Readonly<Record<keyof PolicySettings, SettingValue>> = { ...undecided, deadline: null };
  const changed = changedSettings(undecided, settings);
  return { ...nothing, ...Object.fromEntries(changed.map((one) => [one.setting, one.after])) };
}
