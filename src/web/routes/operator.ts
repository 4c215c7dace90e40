import { installationFigures } from '#flows/installation/figures.ts';
import { serviceUses } from '#flows/sms/operate.ts';
import type { Deps } from '#flows/deps.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { OperatorPage, type WaitingMessages } from '../pages/operator.tsx';
import { operatorConsole } from '../present/operator.ts';
import { withReaderCounted } from '../present/reader.ts';
import type { Route } from './route.ts';

/** The operator's console begins with the whole service in figures (SPEC C6). */
export const operatorRoutes: readonly Route[] = [
  { method: 'GET', path: '/operator', access: 'operator', handle: showOverview },
];

async function showOverview(visit: SessionVisit): Promise<Answer> {
  const { deps } = visit.door;
  const now = withReaderCounted(visit, await installationFigures(deps), deps.clock.now());
  const messages = [await waitingOf(deps, 'mail'), await waitingOf(deps, 'sms')];
  return page(OperatorPage({ ...operatorConsole(visit), now, messages, spending: await serviceUses(deps) }));
}

async function waitingOf({ store }: Deps, channel: WaitingMessages['channel']): Promise<WaitingMessages> {
  const backlog = await store.outbox.backlog(channel);
  return { channel, ...backlog, oldestAt: await store.installation.oldestWaiting(channel) };
}
