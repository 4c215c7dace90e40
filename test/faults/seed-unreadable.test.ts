import { describe, expect, test } from 'vitest';
import { demoRecoveryCode } from '#demo/people.ts';
import { countEvents, query } from '../support/fault-installation.ts';
import { placeFor } from '../support/fault-place.ts';
import { afterPassword, codeOf, handsOutSession, isSignedIn, people, signInWithApp } from '../support/fault-visits.ts';
import { engineNames } from '../support/product.ts';
import { startServer } from '../support/server.ts';

const ofUser = (email: string): string => `user_id = (select id from users where email = '${email}')`;
const app = (email: string): string => `${ofUser(email)} and kind = 'app'`;

describe.each(engineNames)(
  'on %s a seed that somebody without the keys put in place of another (SPEC X5)',
  (engine) => {
    test('is never used: that user gets 503 and no session, his recovery code works, and nobody else notices', async () => {
      await using place = await placeFor(engine);
      await using server = await startServer(place.options);
      const moved = `(select sealed from (select sealed from authenticators where ${app(people.enrolledToo)}) as other)`;
      await query(place.installation, `update authenticators set sealed = ${moved} where ${app(people.enrolled)}`);
      const visitor = await afterPassword(server.url, people.enrolled);
      const { base } = visitor;
      const reply = await visitor.post(`${base}/code`, { code: await codeOf() });
      expect([reply.status, handsOutSession(reply)]).toEqual([503, false]);
      expect(await countEvents(place.installation, 'code.accepted')).toBe(0);
      await visitor.open(`${base}/recovery`);
      const recovered = await visitor.post(`${base}/recovery`, { code: demoRecoveryCode });
      expect(recovered.location).toBe(`${base}/recovery-code`);
      expect(await isSignedIn(await signInWithApp(server.url, people.enrolledToo))).toBe(true);
    });
  },
);
