import type { Page } from '@playwright/test';
import type { Deck } from '../../lib/cards/card';
import { cardId } from '../../lib/core/ids';

/**
 * Gives the page each card of its deck many times over, so that a session is long enough to be measured. Only their ids
 * differ; pictures, texts and siblings are those of the atlas.
 */
export async function deckOfMany(page: Page, times: number): Promise<void> {
  await page.route('**/content/decks/*.json', async (route) => {
    const deck: Deck = await (await route.fetch()).json();
    const copies = Array.from({ length: times }, (_, copy) =>
      deck.cards.map((card) =>
        copy === 0 ? card : { ...card, id: cardId(copied(card.id, copy)), level: 'must' as const },
      ),
    );
    await route.fulfill({ json: { ...deck, cards: copies.flat() } });
  });
}

/** `a:x.key.nerve` is `a:x.key-copy-2.nerve`. */
function copied(id: string, copy: number): string {
  const [structure = '', key = '', ...rest] = id.split('.');
  return [structure, `${key}-copy-${copy}`, ...rest].join('.');
}
