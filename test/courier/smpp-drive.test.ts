import { expect, test } from 'vitest';
import { smppProvider } from '#courier/sms/smpp.ts';
import { Secret } from '#domain/secret.ts';
import { startDriveSmpp } from '../support/drive-smpp.ts';
import { until } from '../support/fault-until.ts';
import { outgoing, patient } from '../support/smpp-stage.ts';

test('Kannel, as an SMSC that knows no transceivers, takes codes from a transmitter (M6)', async () => {
  await using smsc = await startDriveSmpp();
  const url = new Secret(`smpp://id:secret@127.0.0.1:${smsc.port}?bind=transmitter`);
  const provider = smppProvider({ url, from: 'Gatehouse' }, { onReport: () => Promise.resolve(true) });
  const text = 'Gatehouse code: 012345';
  expect(await provider.send(outgoing({ text }), patient())).toEqual({
    status: 'accepted',
    // It gives messages no name.
    reference: null,
    detail: 'ESME_ROK',
  });
  expect(await until('the text', () => Promise.resolve(smsc.texts()[0]))).toBe(text);
  await provider.close?.();
});
