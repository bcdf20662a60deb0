import type { Brand } from './brand';

/** Things people make carry a uuidv7; things of the atlas carry an authored slug that is never derived from wording. */
export type AccountId = Brand<string, 'AccountId'>;
export type SessionId = Brand<string, 'SessionId'>;
/** One browser profile's replica. A wiped device comes back with a new one. */
export type DeviceId = Brand<string, 'DeviceId'>;
export type EventId = Brand<string, 'EventId'>;
export type AttemptId = Brand<string, 'AttemptId'>;

/** `gluteus-medius`, `hip-joint`: lower-case words joined by hyphens. */
export type StructureId = Brand<string, 'StructureId'>;
/** `<structure>.<factKey>`, e.g. `gluteus-medius.nerve`. */
export type FactId = Brand<string, 'FactId'>;
/** `a:<structure>.<factKey>.<template>[.<ord>]` for the atlas, `n:<noteId>.<ord>` for a person's own notes. */
export type CardId = Brand<string, 'CardId'>;

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const factId = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slugPart = '[a-z0-9]+(?:-[a-z0-9]+)*';
const atlasCard = new RegExp(`^a:${slugPart}\\.${slugPart}\\.${slugPart}(?:\\.[0-9]{1,3})?$`);
const noteCard = /^n:[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\.[0-9]{1,3}$/;
/** Longest id that is stored anywhere, in characters. */
const longest = 160;

export const isUuidV7 = (text: string): boolean => uuidV7.test(text);
export const isStructureId = (text: string): text is StructureId => text.length <= longest && slug.test(text);
export const isFactId = (text: string): text is FactId => text.length <= longest && factId.test(text);
export const isCardId = (text: string): text is CardId =>
  text.length <= longest && (atlasCard.test(text) || noteCard.test(text));
export const isEventId = (text: string): text is EventId => isUuidV7(text);
export const isDeviceId = (text: string): text is DeviceId => isUuidV7(text);
export const isAccountId = (text: string): text is AccountId => isUuidV7(text);
export const isSessionId = (text: string): text is SessionId => isUuidV7(text);
export const isAttemptId = (text: string): text is AttemptId => isUuidV7(text);

/** Parses an id that must be well formed, for literals in code and rows that we wrote ourselves; throws otherwise. */
function parser<Id extends string>(name: string, holds: (text: string) => text is Id): (text: string) => Id {
  return (text) => {
    if (!holds(text)) throw new Error(`not ${name}: ${text.slice(0, longest)}`);
    return text;
  };
}

export const structureId = parser('a structure id', isStructureId);
export const parseFactId = parser('a fact id', isFactId);
export const cardId = parser('a card id', isCardId);
export const eventId = parser('an event id', isEventId);
export const deviceId = parser('a device id', isDeviceId);
export const accountId = parser('an account id', isAccountId);
export const sessionId = parser('a session id', isSessionId);
export const attemptId = parser('an attempt id', isAttemptId);

export const factIdOf = (structure: StructureId, key: string): FactId => parseFactId(`${structure}.${key}`);
/** The structure that an atlas card or fact belongs to, or null for a person's own note. */
export function structureOfCard(id: CardId): StructureId | null {
  const head = id.startsWith('a:') ? (id.slice(2).split('.')[0] ?? '') : '';
  return isStructureId(head) ? head : null;
}
