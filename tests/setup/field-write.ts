import { makeHlc } from '../../lib/core/hlc';
import type { FieldValue, FieldWrite } from '../../lib/sync/field';
import { morning, testDevice } from './events';

/** A setting written on a test device, some minutes after the morning. */
export const setting = (field: string, value: FieldValue, minutes = 1, device = 1): FieldWrite => ({
  entity: 'preferences',
  entityId: 'me',
  field,
  value,
  hlc: makeHlc(morning + minutes * 60_000, 0),
  device: testDevice(device),
});
