import { defaultPreferences as usual } from '@/lib/preferences/preferences';
import { Choice, YesNo } from './choice';
import { newOrders, reviewOrders } from './choices';
import type { SettingsHandle } from './use-settings-shell';

/** What comes first, and what waits for another day. */
export function OrderSettings({ preferences, set }: SettingsHandle) {
  return (
    <>
      <Choice
        wide
        name="Order of reviews"
        sentence="Matters only while you are behind: the best remembered first costs the fewest minutes per card kept, the longest due about an eighth more."
        options={reviewOrders}
        value={preferences.reviewOrder}
        usual={usual.reviewOrder}
        onChange={(reviewOrder) => set({ reviewOrder })}
      />
      <Choice
        wide
        name="Order of new cards"
        sentence="Our order names a structure before it asks what it does; by chance costs more answers until it is known."
        options={newOrders}
        value={preferences.newOrder}
        usual={usual.newOrder}
        onChange={(newOrder) => set({ newOrder })}
      />
      <YesNo
        name="Keep new siblings apart"
        sentence="A new card waits a day when one that gives it away was seen; the same minutes, on more days."
        value={preferences.buryNew}
        usual={usual.buryNew}
        onChange={(buryNew) => set({ buryNew })}
      />
      <YesNo
        name="Keep reviews of siblings apart"
        sentence="A review waits a day when one that gives it away was seen; without it you will seem to know more than you do."
        value={preferences.buryReviews}
        usual={usual.buryReviews}
        onChange={(buryReviews) => set({ buryReviews })}
      />
      <YesNo
        name="Keep long steps of siblings apart"
        sentence="The same for learning steps of a day or more: a day later, and the same minutes."
        value={preferences.buryInterday}
        usual={usual.buryInterday}
        onChange={(buryInterday) => set({ buryInterday })}
      />
    </>
  );
}
