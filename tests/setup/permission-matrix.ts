/**
 * Who may what, door by door. A door without an entry here fails the tests, and so does an entry without a door.
 * - `shell`: made by the build, the same bytes for everybody, and nothing personal within its reach.
 * - `open`: for strangers by design; what it does to somebody's data it does only with a secret of theirs.
 * - `own`: a stranger is turned away, and whoever is signed in meets nothing but their own.
 */
export type Permission = 'shell' | 'open' | 'own';

export interface Entry {
  readonly permission: Permission;
  readonly stranger: string;
  /** Somebody else who is signed in. */
  readonly student: string;
  readonly owner: string;
}

const shell: Entry = { permission: 'shell', stranger: 'the page', student: 'the page', owner: 'the page' };
const turnedAway = 'signed-out';
const account = 'action app/(account)/account/actions.ts';

export const permissionMatrix: Readonly<Record<string, Entry>> = {
  'page /': shell,
  'page /atlas': shell,
  'page /atlas/[structure]': shell,
  'page /decks': shell,
  'page /offline': shell,
  'page /quiz/[region]': shell,
  'page /settings': shell,
  'page /study/[region]': shell,
  'page /today': shell,

  'page /account': {
    permission: 'own',
    stranger: 'sent to /sign-in',
    student: 'their own account',
    owner: 'their sessions, codes and forms',
  },
  'page /sign-in': { permission: 'open', stranger: 'the form', student: 'sent to /account', owner: 'sent to /account' },
  'page /sign-up': { permission: 'open', stranger: 'the form', student: 'sent to /account', owner: 'sent to /account' },
  'page /recover': { permission: 'open', stranger: 'the forms', student: 'the forms', owner: 'the forms' },
  'page /reset': { permission: 'open', stranger: 'the form', student: 'the form', owner: 'the form' },

  'GET /api/session': {
    permission: 'open',
    stranger: 'null',
    student: 'their own id and address',
    owner: 'their own id and address',
  },
  'POST /api/sync': {
    permission: 'own',
    stranger: '401 signed-out; erased for an erased account',
    student: 'foreign, with nothing of the log',
    owner: 'their log',
  },
  'GET /api/training': {
    permission: 'own',
    stranger: '401 signed-out',
    student: 'how their own training stands',
    owner: 'how their training stands',
  },
  'POST /api/training': {
    permission: 'own',
    stranger: '401 signed-out',
    student: 'a training of their own log',
    owner: 'a training of their log',
  },
  'GET /api/auth/[...nextauth]': {
    permission: 'open',
    stranger: 'the protocol of next-auth',
    student: 'their own ids',
    owner: 'their own ids',
  },
  'POST /api/auth/[...nextauth]': {
    permission: 'open',
    stranger: 'signing in with address and password, under a CSRF token',
    student: 'signing out of their own session',
    owner: 'signing out of their own session',
  },

  'action app/(account)/sign-in/actions.ts#signInAction': {
    permission: 'open',
    stranger: 'a session, with address and password',
    student: 'a session, with address and password',
    owner: 'a session, with address and password',
  },
  'action app/(account)/sign-up/actions.ts#signUpAction': {
    permission: 'open',
    stranger: 'a new account',
    student: 'a new account',
    owner: 'a new account',
  },
  'action app/(account)/recover/actions.ts#resetWithCodeAction': {
    permission: 'open',
    stranger: 'a new password, with address and code',
    student: 'a new password, with address and code',
    owner: 'a new password, with address and code',
  },
  'action app/(account)/recover/actions.ts#mailResetAction': {
    permission: 'open',
    stranger: 'the same sentence, whoever is asked for',
    student: 'the same sentence',
    owner: 'a letter to their address',
  },
  'action app/(account)/reset/actions.ts#resetWithTokenAction': {
    permission: 'open',
    stranger: 'a new password, with a signed link',
    student: 'a new password, with a signed link',
    owner: 'a new password, with a signed link',
  },
  [`${account}#signOutAction`]: {
    permission: 'open',
    stranger: 'nothing',
    student: 'the end of their own session',
    owner: 'the end of their own session',
  },
  [`${account}#signOutEverywhereAction`]: {
    permission: 'own',
    stranger: turnedAway,
    student: 'the end of their own sessions',
    owner: 'the end of all their sessions',
  },
  [`${account}#revokeSessionAction`]: {
    permission: 'own',
    stranger: turnedAway,
    student: 'done, and nothing happened',
    owner: 'the end of that session',
  },
  [`${account}#changePasswordAction`]: {
    permission: 'own',
    stranger: turnedAway,
    student: 'their own password, with the old one',
    owner: 'their own password, with the old one',
  },
  [`${account}#makeRecoveryCodesAction`]: {
    permission: 'own',
    stranger: turnedAway,
    student: 'codes for themselves, with their password',
    owner: 'codes, with their password',
  },
  [`${account}#eraseAccountAction`]: {
    permission: 'own',
    stranger: turnedAway,
    student: 'the end of their own account, with their password',
    owner: 'the end of their account, with their password',
  },
};
