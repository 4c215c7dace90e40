/** Money that waits for somebody to send it. */
export interface Disbursement {
  readonly id: string;
  readonly payee: string;
  readonly project: string;
  /** As people read it. */
  readonly amount: string;
  readonly account: string;
  /** Who let it go, and when; null: it waits. */
  released: { readonly by: string; readonly at: Date } | null;
}

/** Sample data; a restart brings it back. */
export const sampleDisbursements = (): readonly Disbursement[] =>
  samples.map((sample) => ({ ...sample, released: null }));

const samples: readonly Omit<Disbursement, 'released'>[] = [
  {
    id: '4711',
    payee: 'Oliveira Electric',
    project: 'Riverside Tower',
    amount: '$12,400.00',
    account: 'ending in 0042',
  },
  {
    id: '4712',
    payee: 'Summit Glazing',
    project: 'Riverside Tower',
    amount: '$86,150.00',
    account: 'ending in 7719',
  },
  {
    id: '4713',
    payee: 'Walsh Survey',
    project: 'Quai Sud',
    amount: '$3,975.50',
    account: 'ending in 3108',
  },
];
