import type { FieldWrite } from '@/lib/sync/field';

/** What the page calls the settings that are stored under these names. */
const names: ReadonlyMap<string, string> = new Map([
  ['zone', 'Time zone'],
  ['rollover', 'New day starts'],
  ['desiredRetention', 'Aim to remember'],
  ['newCardsPerDay', 'New cards a day'],
  ['minutesPerDay', 'Minutes a day'],
  ['level', 'Cards'],
  ['names', 'Names'],
  ['theme', 'Theme'],
  ['reviewOrder', 'Order of reviews'],
  ['newOrder', 'Order of new cards'],
  ['buryNew', 'Keep new siblings apart'],
  ['buryReviews', 'Keep reviews of siblings apart'],
  ['buryInterday', 'Keep long steps of siblings apart'],
  ['learningSteps', 'Learning steps'],
  ['relearningSteps', 'Steps after forgetting'],
  ['maximumInterval', 'Longest interval'],
  ['loadBalancing', 'Even out the days'],
  ['easyDays', 'Days with fewer cards'],
  ['leechThreshold', 'Warn of a card that slips away'],
  ['leechAction', 'What becomes of it'],
]);

/** The names of settings that were refused, as the page has them. */
export const settingNames = (
  refused: readonly Pick<FieldWrite, 'entity' | 'entityId' | 'field'>[],
  decks: readonly { readonly id: string; readonly title: string }[],
): string =>
  refused
    .map(({ entity, entityId, field }) =>
      entity === 'deck'
        ? `Aim for ${decks.find(({ id }) => id === entityId)?.title ?? entityId}`
        : (names.get(field) ?? field),
    )
    .join(', ');
