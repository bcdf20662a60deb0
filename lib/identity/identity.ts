import type { AccountId } from '../core/ids';

/** How somebody may come in. */
export type IdentityKind = 'password' | 'oauth' | 'lti' | 'join-code';

/** A way into an account. The five parts together are unique in the world. */
export interface Identity {
  readonly kind: IdentityKind;
  /** `local`, `google`, the platform's id. */
  readonly provider: string;
  /** Empty where the kind has none. */
  readonly issuer: string;
  readonly clientId: string;
  /** The provider's own, lasting name for the person; never an e-mail address, which may change hands. */
  readonly subject: string;
}

/** We are the provider of our own passwords, and the account's id is our lasting name for the person. */
export const passwordIdentity = (account: AccountId): Identity => ({
  kind: 'password',
  provider: 'local',
  issuer: '',
  clientId: '',
  subject: account,
});
