import { startGatehouse } from '#src/compose.ts';
import { loadConfiguration } from '#config/load.ts';
import type { MailTransport, SmsTransport } from '#ports/courier.ts';
import { openChannel } from './answer-asks.ts';
import { cheapCost } from './cheap-cost.ts';

/**
 * Gatehouse as the benchmark runs it: put together by the product's own `compose.ts`, without its limit on POSTs of one network, with mail and text
 * messages that arrive at once, and, when started with `cheap`, with a password hash that costs next to nothing, so that what lies around the hash shows.
 */
const accepting: MailTransport = {
  deliver: async () => ({ status: 'delivered', detail: 'taken' }),
  close: async () => undefined,
};

const channel = openChannel();
const reading: SmsTransport = {
  send: async ({ to, text }) => {
    channel.onText({ to, text });
    return { status: 'accepted', provider: 'http', reference: null, detail: 'taken' };
  },
  close: async () => undefined,
};
const gatehouse = await startGatehouse(loadConfiguration(), {
  mail: accepting,
  sms: reading,
  onStatement: channel.onStatement,
  postsPerMinute: Number.MAX_SAFE_INTEGER,
  ...(process.argv[2] === 'cheap' ? { passwordCost: cheapCost } : {}),
});
channel.ready(gatehouse.address, () => gatehouse.stop());
