import type { Finding } from '#domain/audit-chain.ts';
import { verifyAudit } from '#flows/audit-trail/verify.ts';
import type { CommandTarget } from './command-target.ts';
import { until } from './fault-until.ts';

/** What is wrong with the audit trail, once every event is linked. */
export async function auditFindings({ line }: CommandTarget): Promise<readonly Finding[]> {
  const tools = await line.open();
  try {
    const { audit } = tools.deps.store;
    await until('every audit event linked', async () => (await audit.unsealed(1)).length === 0);
    return (await verifyAudit(audit, tools.auditMac)).findings;
  } finally {
    await tools.close();
  }
}
