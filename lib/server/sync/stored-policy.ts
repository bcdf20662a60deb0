import type { Query } from '@/db/database';
import { findEntity } from '@/db/queries/fields';
import type { AccountId } from '@/lib/core/ids';
import { defaultPreferences } from '@/lib/preferences/preferences';
import { readPreference } from '@/lib/preferences/read-preference';
import { studyPolicy } from '@/lib/preferences/study-policy';
import type { Policy } from '@/lib/scheduling/policy';
import type { FieldWrite } from '@/lib/sync/field';

/** What a person's settings mean for their memory, before the log has its say about the weights. */
export async function storedPolicy(query: Query, accountId: AccountId): Promise<Policy> {
  return policyOf(await findEntity(query, accountId, 'preferences', 'me'));
}

/** The same after some fields were written; null when they do not touch it. */
export function changedPolicy(before: Policy, written: readonly FieldWrite[]): Policy | null {
  const own = written.filter((write) => write.entity === 'preferences' && write.field === 'desiredRetention');
  if (own.length === 0) return null;
  const after = policyOf(own);
  return after.desiredRetention === before.desiredRetention ? null : after;
}

/** The policy that stored settings mean. */
export function policyOf(fields: readonly FieldWrite[]): Policy {
  const stored = fields.find((write) => write.entity === 'preferences' && write.field === 'desiredRetention');
  const desiredRetention = readPreference('desiredRetention', stored?.value) ?? defaultPreferences.desiredRetention;
  return studyPolicy({ desiredRetention });
}
