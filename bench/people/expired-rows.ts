import { systemRandom } from '#crypto/random.ts';
import { day, instant } from '#domain/instant.ts';
import type { Bulk } from './bulk.ts';

const batch = 5_000;

/** Rows that are long past use, a fifth of `count` of each kind, all of one user that exists: what the expiry job removes. */
export async function insertExpired(bulk: Bulk, count: number): Promise<void> {
  const at = instant(Date.now() - 40 * day);
  const random = systemRandom({ now: () => at });
  const user = random.id('user');
  const common = {
    id: user,
    display_name: 'Nobody',
    language: 'en',
    time_zone: null,
    status: 'active',
    status_changed_at: at,
  };
  const flags = { operator: 0, always_require: 0, enrollment_deferred_at: null, created_at: at };
  await bulk.insert('users', [{ ...common, email: 'nobody@example.com', ...flags }]);
  const each = Math.floor(count / 5);
  for (let from = 0; from < each; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, each - from) }, (_, index) => from + index);
    for (const [table, row] of Object.entries(rows)) {
      await bulk.insert(
        table,
        numbers.map((index) => row({ index, at, user, random })),
      );
    }
  }
}

interface About {
  readonly index: number;
  readonly at: number;
  readonly user: string;
  readonly random: ReturnType<typeof systemRandom>;
}

const rows: Readonly<Record<string, (about: About) => object>> = {
  interactions: ({ index, at, user, random }) => ({
    id: random.id('interaction'),
    browser_hash: 'a'.repeat(64),
    purpose: 'sign-in',
    email: `gone${index}@example.com`,
    throttle_key: 'b'.repeat(64),
    user_id: index % 2 === 0 ? user : null,
    destination: '/account',
    started_at: at,
    advanced_at: at,
    evidence: '[]',
    wrong_codes: 0,
    version: 0,
  }),
  sessions: ({ index, at, user, random }) => ({
    id: random.id('session'),
    token_hash: String(index).padStart(64, '0'),
    user_id: user,
    signed_in_at: at,
    expires_at: at + 30 * day,
    created_at: at,
    last_seen_at: at,
    evidence: '[]',
    user_agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    network: '192.0.2.7',
  }),
  links: ({ index, at, user, random }) => ({
    id: random.id('link'),
    user_id: user,
    purpose: 'password-reset',
    token_hash: String(index).padStart(64, '0'),
    created_at: at,
    expires_at: at,
    destination: '/account',
  }),
  password_throttles: ({ index, at }) => ({
    key: `${String(index).padStart(64, '0')} 192.0.2.0/24`,
    failures: 1,
    expires_at: at,
    version: 1,
  }),
  outbox: ({ at, user, random }) => ({
    id: random.id('message'),
    channel: 'mail',
    kind: 'new-device',
    user_id: user,
    queued_at: at,
    due_at: at,
    attempts: 1,
    done_at: at,
    outcome: 'delivered',
    detail: '250 taken',
  }),
};
