import type { VNode } from 'preact';
import type { Leave } from '#domain/next-step.ts';
import type { PageContext } from '../page-context.ts';
import { ButtonForm, Form } from './form.tsx';
import { wayBack } from './way-out.tsx';

/** The way out of an enrollment that need not be finished now: nothing where there is none. Each ends something, so each is a POST. */
export function LeaveForm({ page, leave }: { page: PageContext; leave: Leave }): VNode | null {
  const { m, base } = page;
  if (leave === null) return null;
  switch (leave.by) {
    case 'not-now':
      return (
        <ButtonForm page={page} action={`${base}/not-now`} look="link">
          {m.t('action.not-now')}
        </ButtonForm>
      );
    case 'device-elsewhere':
      return (
        <Form page={page} action={`${base}/repair`}>
          <button type="submit" class="link" name="choice" value="elsewhere">
            {m.t('repair.elsewhere')}
          </button>
        </Form>
      );
    case 'back-to-settings':
      return (
        <ButtonForm page={page} action={`${base}/leave`} look="link">
          {m.t(wayBack[page.wayOut.to === 'form' ? 'form' : 'settings'])}
        </ButtonForm>
      );
    default:
      return leave satisfies never;
  }
}
