/** Which cards wait for the next study day once a sibling was seen: new ones, reviews, steps of a day or more. */
export type BuryRules = Readonly<Record<'new' | 'review' | 'interday', boolean>>;

/** All of them: siblings of the atlas answer one another. */
export const buryAll: BuryRules = { new: true, review: true, interday: true };
