import { page, type Answer } from '../lifecycle/answer.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { StaleFormPage } from '../pages/stale-form.tsx';
import { pageContext } from './context.ts';

/** A form drawn for another browser, or from before its cookie was lost: what was typed is kept, secrets aside (SPEC S8). */
export function stalePage(visit: Visit): Answer {
  const fields = Object.entries(visit.fields).map(([name, value]) => ({ name, value }));
  const again = { action: visit.path, fields };
  return page(<StaleFormPage page={pageContext(visit)} back={visit.path} again={again} />, 403);
}
