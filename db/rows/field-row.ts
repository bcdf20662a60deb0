import type { field } from '@/db/schema/field';
import { isHlc } from '@/lib/core/hlc';
import { type AccountId, deviceId } from '@/lib/core/ids';
import type { FieldValue, FieldWrite } from '@/lib/sync/field';

type Row = typeof field.$inferSelect;
type NewRow = typeof field.$inferInsert;

export function fieldToRow(accountId: AccountId, write: FieldWrite, serverSeq: number): NewRow {
  const { entity, entityId, hlc, device } = write;
  return {
    accountId,
    entity,
    entityId,
    field: write.field,
    value: JSON.stringify(write.value),
    hlc,
    device,
    serverSeq,
  };
}

export function rowToField(row: Row): FieldWrite {
  const { entity, entityId, hlc } = row;
  if (!isHlc(hlc)) throw new Error(`field ${entity}.${row.field} has no clock stamp`);
  const value: FieldValue = JSON.parse(row.value);
  return { entity, entityId, field: row.field, value, hlc, device: deviceId(row.device) };
}
