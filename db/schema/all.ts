import { account, identity, passwordCredential } from './account';
import { erasedAccount } from './erased-account';
import { event } from './event';
import { field } from './field';
import { job } from './job';
import { device, logHead } from './log-head';
import { memory } from './memory';
import { rateLimit } from './rate-limit';
import { recoveryCode } from './recovery-code';
import { redeemedToken } from './redeemed-token';
import { session } from './session';

/** Every table, for the client's types. Code names the table's own file. */
export const schema = {
  account,
  identity,
  passwordCredential,
  session,
  recoveryCode,
  rateLimit,
  redeemedToken,
  event,
  memory,
  field,
  logHead,
  device,
  erasedAccount,
  job,
};
