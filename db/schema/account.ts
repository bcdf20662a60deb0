import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** A person. Everything else hangs on the id; the e-mail address is one way to find it and may be absent. */
export const account = sqliteTable(
  'account',
  {
    id: text('id').primaryKey(),
    /** Normalised; one mailbox, one account. */
    email: text('email'),
    emailVerifiedAt: integer('email_verified_at'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [uniqueIndex('account_email').on(t.email)],
);

/** A way into an account: its subject is the provider's own name for the person and never changes. */
export const identity = sqliteTable(
  'identity',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    kind: text('kind', { enum: ['password', 'oauth', 'lti', 'join-code'] }).notNull(),
    provider: text('provider').notNull(),
    /** Empty where the kind has no issuer or client, so that the key below holds no NULL. */
    issuer: text('issuer').notNull(),
    clientId: text('client_id').notNull(),
    subject: text('subject').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.provider, t.issuer, t.clientId, t.subject] }),
    index('identity_account').on(t.accountId),
  ],
);

export const passwordCredential = sqliteTable('password_credential', {
  accountId: text('account_id')
    .primaryKey()
    .references(() => account.id),
  /** `scrypt$ln$r$p$salt$hash`: the parameters travel with the hash. */
  hash: text('hash').notNull(),
  /** Reset links name this instant, so that a changed password voids them. */
  changedAt: integer('changed_at').notNull(),
});
