import { defaultPreferences } from '@/lib/preferences/preferences';
import { readPreference } from '@/lib/preferences/read-preference';
import { studyPolicy } from '@/lib/preferences/study-policy';
import type { Policy } from '@/lib/scheduling/policy';
import type { FieldWrite } from '@/lib/sync/field';

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
