import type { Operation } from './operation.ts';
import { seeOpenApiOperation } from './operations/openapi.ts';
import { reportActivityOperation, seeSignInOperation } from './operations/sign-ins.ts';
import { askStepUpOperation, redeemStepUpOperation, seeStepUpOperation } from './operations/step-ups.ts';

/** Everything that the JSON door does: what is not here does not exist. */
export const operations: readonly Operation[] = [
  seeSignInOperation,
  reportActivityOperation,
  askStepUpOperation,
  seeStepUpOperation,
  redeemStepUpOperation,
  seeOpenApiOperation,
];
