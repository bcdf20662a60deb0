import { and, eq, gt, lte, or } from 'drizzle-orm';
import type { Query, Statement } from '@/db/database';
import { fieldToRow, rowToField } from '@/db/rows/field-row';
import { field } from '@/db/schema/field';
import type { AccountId } from '@/lib/core/ids';
import { type FieldWrite, fieldKey } from '@/lib/sync/field';

export async function findFields(
  query: Query,
  accountId: AccountId,
  writes: readonly FieldWrite[],
): Promise<ReadonlyMap<string, FieldWrite>> {
  const keys = new Map(writes.map((write) => [fieldKey(write), write]));
  if (keys.size === 0) return new Map();
  const same = [...keys.values()].map((write) =>
    and(eq(field.entity, write.entity), eq(field.entityId, write.entityId), eq(field.field, write.field)),
  );
  const rows = await query
    .select()
    .from(field)
    .where(and(eq(field.accountId, accountId), or(...same)));
  return new Map(rows.map(rowToField).map((write) => [fieldKey(write), write]));
}

/** Fields that changed after a cursor and up to another, in no particular order. */
export async function findFieldsBetween(
  query: Query,
  accountId: AccountId,
  after: number,
  upTo: number,
): Promise<FieldWrite[]> {
  const rows = await query
    .select()
    .from(field)
    .where(and(eq(field.accountId, accountId), gt(field.serverSeq, after), lte(field.serverSeq, upTo)));
  return rows.map(rowToField);
}

/** All fields of one entity, e.g. the settings. */
export async function findEntity(
  query: Query,
  accountId: AccountId,
  entity: string,
  entityId: string,
): Promise<FieldWrite[]> {
  const rows = await query
    .select()
    .from(field)
    .where(and(eq(field.accountId, accountId), eq(field.entity, entity), eq(field.entityId, entityId)));
  return rows.map(rowToField);
}

/** Puts a winner in the place of what it beat. */
export function upsertField(query: Query, accountId: AccountId, write: FieldWrite, serverSeq: number): Statement {
  const row = fieldToRow(accountId, write, serverSeq);
  const { value, hlc, device } = row;
  return query
    .insert(field)
    .values(row)
    .onConflictDoUpdate({
      target: [field.accountId, field.entity, field.entityId, field.field],
      set: { value, hlc, device, serverSeq },
    });
}

export const deleteFields = (query: Query, accountId: AccountId): Statement =>
  query.delete(field).where(eq(field.accountId, accountId));
