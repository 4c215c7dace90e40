import { vi } from 'vitest';
import { demoApplication } from '#demo/application.ts';
import { changeApplication } from '#flows/applications/change.ts';
import { applicationFrom } from '#flows/applications/see.ts';
import type { Deps } from '#flows/deps.ts';
import { startPayments } from '../../examples/payments/start.ts';
import { journey, stageOf, visitorsOf, type Stage } from './journey-stage.ts';

/** The example application of examples/payments, in front of the product, on the same clock. */
export interface PaymentsStage extends Stage {
  /** Where the application is: another origin than the product's. */
  readonly payments: string;
}

/** A journey through the application: `paymentsJourney('…', async ({ paid }) => …)`. */
export const paymentsJourney = journey.extend('paid', async ({ chromium, product }, { onCleanup }) => {
  const open = new AsyncDisposableStack();
  onCleanup(() => open.disposeAsync());
  // The application and its libraries take `Date` for the time of day.
  const tell = (): unknown => vi.setSystemTime(product.clock.now());
  tell();
  open.defer(() => {
    vi.useRealTimers();
  });
  const { id: clientId, secret: clientSecret } = demoApplication;
  const application = await startPayments({ issuer: product.address, clientId, clientSecret, port: 0 });
  open.defer(() => application.stop());
  await moveTo(product.gatehouse.deps, application.url);
  const visitors = visitorsOf(chromium, product.address, [application.url]);
  open.defer(visitors.leave);
  const stage = stageOf(product, visitors.person);
  const paid: PaymentsStage = {
    ...stage,
    payments: application.url,
    nextCode: (setupKey) => {
      const code = stage.nextCode(setupKey);
      tell();
      return code;
    },
    pass: (milliseconds) => {
      stage.pass(milliseconds);
      tell();
    },
  };
  return paid;
});

/** The demo has it at a port of its own, which two tests cannot have at once. */
async function moveTo(deps: Deps, url: string): Promise<void> {
  const before = await applicationFrom(deps, demoApplication.id);
  if (before === null) throw new Error('the demo has no application');
  const moved = await changeApplication(deps, { operatingUser: 'tests' }, before, {
    ...before.settings,
    redirectUris: [`${url}/callback`],
    postLogoutRedirectUris: [`${url}/`],
    backChannelLogoutUri: `${url}/back-channel-logout`,
    homeUri: `${url}/`,
  });
  if (!moved.done) throw new Error(`the application was not moved: ${moved.because}`);
}
