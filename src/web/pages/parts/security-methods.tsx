import type { VNode } from 'preact';
import type { EnrollableKind } from '#domain/authenticator.ts';
import type { AuthenticatorId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { Decider } from '#domain/policy.ts';
import type { RemovalBar } from '#domain/removal.ts';
import type { PageContext } from '../page-context.ts';
import { phoneFlawWords } from '../words-for-phone.ts';
import { ChangeButton, heldAt, HeldHint } from './change-button.tsx';
import { whoRulesOut } from './ruled-out.ts';

export interface MethodRow {
  readonly id: AuthenticatorId;
  readonly kind: EnrollableKind;
  readonly label: string;
  readonly boundAt: Instant;
  readonly lastUsedAt: Instant | null;
  /** A hundred wrong codes: of no use until re-enrollment (SPEC X3). */
  readonly disabledAt: Instant | null;
  /** Of a phone: the last two of its number. */
  readonly digits: string | null;
  /** Who rules it out now; empty: it is accepted. */
  readonly refusedBy: readonly Decider[];
  /** Of a phone to whose country no codes are sent (SPEC M2): its region; null of all others. */
  readonly unserved: string | null;
  /** Why it may not be removed (SPEC U3); null: it may. */
  readonly stays: RemovalBar | null;
}

/** A kind that this installation offers, and who rules it out; empty: it may be added. */
export interface KindOffer {
  readonly kind: EnrollableKind;
  readonly forbiddenBy: readonly Decider[];
}

interface MethodsProps {
  readonly page: PageContext;
  readonly methods: readonly MethodRow[];
  /** Kinds that may be added or changed; empty where nothing is offered (SPEC P4). */
  readonly kinds: readonly KindOffer[];
  /** Until when changes are frozen (SPEC U5); null: they are not. */
  readonly frozenUntil: Instant | null;
}

/** What is bound, each with what may be done to it, then what may be added. */
export const Methods = ({ page, methods, kinds, frozenUntil }: MethodsProps): VNode => (
  <>
    <ul class="rows">
      {methods.map((one) => (
        <Method
          page={page}
          method={one}
          offer={kinds.find(({ kind }) => kind === one.kind) ?? null}
          frozenUntil={frozenUntil}
        />
      ))}
    </ul>
    {kinds
      .filter(({ kind }) => !methods.some((one) => one.kind === kind))
      .map((one) => (
        <AddMethod page={page} offer={one} frozenUntil={frozenUntil} />
      ))}
  </>
);

const words = {
  app: {
    name: 'security.app',
    add: 'security.add-app',
    change: 'security.change-app',
    hint: 'security.change-hint',
    remove: 'security.remove-app',
  },
  phone: {
    name: 'security.phone',
    add: 'security.add-phone',
    change: 'security.change-phone',
    hint: 'security.change-phone-hint',
    remove: 'security.remove-phone',
  },
} as const satisfies Record<EnrollableKind, unknown>;

const bars = {
  required: 'security.remove-required',
  personal: 'security.remove-personal',
} as const satisfies Record<RemovalBar, string>;

interface MethodProps {
  readonly page: PageContext;
  readonly method: MethodRow;
  readonly offer: KindOffer | null;
  readonly frozenUntil: Instant | null;
}

function Method({ page, method, offer, frozenUntil }: MethodProps): VNode {
  const { m, zone } = page;
  const name = m.t(words[method.kind].name);
  return (
    <li class="row-text">
      <h3>{name}</h3>
      {method.label !== '' && method.label !== name && <p>{method.label}</p>}
      {method.digits !== null && <p>{m.t('security.number', { digits: method.digits })}</p>}
      {method.refusedBy.length > 0 && (
        <p class="error">{m.t('security.not-accepted', { who: whoRulesOut(m, method.refusedBy) })}</p>
      )}
      {method.unserved !== null && (
        <p class="error">{phoneFlawWords(page, { flaw: 'country', region: method.unserved }, null)}</p>
      )}
      {method.disabledAt !== null && <p class="error">{m.t('security.disabled')}</p>}
      <dl class="facts">
        <dt>{m.t('security.added')}</dt>
        <dd>{m.dateTime(method.boundAt, zone)}</dd>
        <dt>{m.t('security.last-used')}</dt>
        <dd>{method.lastUsedAt === null ? m.t('security.never-used') : m.dateTime(method.lastUsedAt, zone)}</dd>
      </dl>
      <MethodActs page={page} method={method} offer={offer} frozenUntil={frozenUntil} />
    </li>
  );
}

/** Every policy allows the app (SPEC P7), so that only phones cannot be changed. What cannot be removed says why. */
function MethodActs({ page, method: { id: method, kind, stays }, offer, frozenUntil }: MethodProps): VNode {
  const { m } = page;
  const { change, hint, remove } = words[kind];
  const mayChange = offer !== null && offer.forbiddenBy.length === 0;
  const held = heldAt(method, frozenUntil);
  const id = `stays-${method}`;
  return (
    <>
      <div class="row acts">
        {mayChange && (
          <ChangeButton page={page} action={`/account/security/${kind}`} because={held && held.id}>
            {m.t(change)}
          </ChangeButton>
        )}
        <ChangeButton
          page={page}
          action={`/account/security/${kind}/remove`}
          because={stays === null ? held && held.id : id}
        >
          {m.t(remove)}
        </ChangeButton>
      </div>
      <HeldHint page={page} held={held} />
      {mayChange && !held && <p class="hint">{m.t(hint)}</p>}
      {stays !== null && (
        <p class="hint" id={id}>
          {m.t(bars[stays])}
        </p>
      )}
    </>
  );
}

type AddProps = { readonly page: PageContext; readonly offer: KindOffer; readonly frozenUntil: Instant | null };

/** Of one that is ruled out, who does so. */
function AddMethod({ page, offer: { kind, forbiddenBy }, frozenUntil }: AddProps): VNode {
  const { m } = page;
  if (forbiddenBy.length > 0)
    return <p class="hint">{m.t('security.phone-ruled-out', { who: whoRulesOut(m, forbiddenBy) })}</p>;
  const held = heldAt(`add-${kind}`, frozenUntil);
  return (
    <div class="beside">
      <ChangeButton page={page} action={`/account/security/${kind}`} because={held && held.id}>
        {m.t(words[kind].add)}
      </ChangeButton>
      <HeldHint page={page} held={held} />
    </div>
  );
}
