import type { VNode } from 'preact';
import type { Leave } from '#domain/next-step.ts';
import { dialingCode, type SmsCountry } from '#domain/phone-rules.ts';
import type { Decider } from '#domain/policy.ts';
import type { SmsPause } from '#domain/sms-code.ts';
import type { Messages } from '#text/messages.ts';
import { Layout } from './layout.tsx';
import type { HelpOffer, PageContext, Problem } from './page-context.ts';
import { Field, Form, Select, Submit } from './parts/form.tsx';
import { HelpLink } from './parts/help-link.tsx';
import { LeaveForm } from './parts/leave.tsx';
import { Waiting } from './parts/resend.tsx';
import { whoRulesOut } from './parts/ruled-out.ts';
import { fromOf, isLong, pauseProblem } from './parts/send-sms.tsx';
import { regionName, SmsCountryList } from './parts/sms-countries.tsx';
import { StoppedHelp } from './parts/stopped-help.tsx';
import { StartOver } from './parts/way-out.tsx';
import { WhoRequires, type WhyProps } from './parts/why.tsx';
import { errorOf, type PageError } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  /** Those that codes are sent to and that the user's rules accept. */
  readonly countries: readonly SmsCountry[];
  /** Who narrows them; empty: nobody does. */
  readonly narrowedBy: readonly Decider[];
  /** The user's likely one, or the one that was chosen before an error. */
  readonly country: SmsCountry;
  /** What was typed before an error, or the number that was given before (SPEC S8). */
  readonly number: string;
  /** The last digits of the number that a code is out for; null: none is. */
  readonly codeOut: string | null;
  /** What holds a code up, whatever the number; null: nothing. */
  readonly pause: SmsPause | null;
  /** A number is bound already and works until this one is confirmed. */
  readonly replacing: boolean;
  /** Another kind may be chosen instead. */
  readonly otherKinds: boolean;
  readonly help: readonly HelpOffer[];
  readonly leave: Leave;
  readonly why: WhyProps;
  readonly problem: Problem | null;
}

/** POST {base}/phone: `country`, `number`. Links to {base}/phone-code and {base}/method. */
export function PhonePage(props: Props): VNode {
  const { page, pause, codeOut, replacing, otherKinds, help, leave, why } = props;
  const { m, base } = page;
  const problem = props.problem ?? pauseProblem(pause);
  const error = errorOf(page, problem, 'first-sms');
  return (
    <Layout page={page} title={m.t('phone.title')} error={error} step={2}>
      {pause?.limit !== 'run' && <p>{m.t(replacing ? 'phone.replaces' : 'phone.explained')}</p>}
      {props.narrowedBy.length > 0 && <p>{m.t('phone.narrowed', { who: whoRulesOut(m, props.narrowedBy) })}</p>}
      {pause?.limit === 'run' ? <StartOver page={page} look="wide" /> : <NumberForm {...props} error={error} />}
      <StoppedHelp page={page} help={help} problem={problem} />
      <Available page={page} countries={props.countries} open={isOfCountry(problem)} />
      <ul class="links">
        {codeOut !== null && (
          <li>
            <a class="link" href={`${base}/phone-code`}>
              {m.t('phone.code-out', { digits: codeOut })}
            </a>
          </li>
        )}
        {otherKinds && (
          <li>
            <a class="link" href={`${base}/method`}>
              {m.t('app.other-method')}
            </a>
          </li>
        )}
      </ul>
      <WhoRequires page={page} why={why} />
      <LeaveForm page={page} leave={leave} />
    </Layout>
  );
}

/** Another number waits half a minute as well (SPEC M4); with longer limits the summary says from when, and the form keeps what was typed. */
function NumberForm({ page, number, pause, error, ...props }: Props & { error: PageError | null }): VNode {
  const { m, base } = page;
  return (
    <Form page={page} action={`${base}/phone`}>
      <Select
        name="country"
        label={m.t('phone.country')}
        autocomplete="country"
        options={optionsOf(m, props.countries)}
        selected={props.country}
      />
      <Field
        name="number"
        type="tel"
        inputmode="tel"
        label={m.t('phone.number')}
        hint={m.t('phone.number-hint')}
        autocomplete="tel"
        value={number}
        error={error}
        first
      />
      <Waiting page={page} from={isLong(pause) ? null : fromOf(pause)}>
        <Submit>{m.t('sms.send')}</Submit>
      </Waiting>
    </Form>
  );
}

const optionsOf = (m: Messages, countries: readonly SmsCountry[]): readonly { value: string; text: string }[] =>
  m.sortedRegions(countries).map((value) => ({
    value,
    text: m.t('phone.country-option', { country: regionName(m, value), code: dialingCode[value] }),
  }));

const isOfCountry = (problem: Problem | null): boolean =>
  problem?.code === 'phone-not-usable' && ['country', 'country-ruled-out'].includes(problem.flaw.flaw);

interface AvailableProps {
  readonly page: PageContext;
  readonly countries: readonly SmsCountry[];
  readonly open: boolean;
}

const Available = ({ page, countries, open }: AvailableProps): VNode => (
  <details open={open}>
    <summary>{page.m.t('phone.available')}</summary>
    <div>
      <SmsCountryList m={page.m} countries={countries} />
      <HelpLink page={page} to="text-messages" />
    </div>
  </details>
);
