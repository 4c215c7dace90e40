import type { AskingApplication } from '#domain/application-ask.ts';
import type { ShownApplication } from '#domain/application.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { PendingRequest } from './pending.ts';

/** As pages show it. */
export const shownOf = ({ id, settings, logoMark }: ApplicationRecord): ShownApplication => ({
  id,
  name: settings.name,
  logoMark,
});

/** What an interaction keeps of whoever sent somebody to it. */
export const askingOf = ({ application, ask }: PendingRequest): AskingApplication => ({ ...shownOf(application), ask });
