import type { ListedDeck } from '@/lib/anatomy/content-manifest';
import type { Dataset } from '@/lib/anatomy/dataset';
import { isStructureId } from '@/lib/core/ids';
import { sentenceCase } from '../ui/sentence-case';
import type { DeckSection } from './deck-list';

const groups = [
  ['level', 'By course', 'What an examination of this level asks, from every region.', false],
  ['region', 'By region', 'Everything about one part of the body.', false],
  ['clinic', 'In the clinic', 'What goes wrong, and how it is examined.', false],
  ['nerve', 'By nerve', 'A nerve with its branches, what it supplies, and its lesions.', true],
  ['compartment', 'By compartment', 'Muscles that lie and mostly work together.', true],
  ['movement', 'By movement', 'The muscles that move a joint one way.', true],
] as const;

/** The list of decks as a person looks for them. */
export function deckSections(dataset: Dataset, decks: readonly ListedDeck[]): readonly DeckSection[] {
  return groups
    .map(([group, heading, note, folded]) => ({
      heading,
      note,
      folded,
      decks: decks.filter((deck) => deck.group === group).map((deck) => ({ ...deck, la: latinOf(dataset, deck.id) })),
    }))
    .map((section) =>
      section.folded
        ? { ...section, decks: [...section.decks].sort((a, b) => a.title.localeCompare(b.title)) }
        : section,
    )
    .filter((section) => section.decks.length > 0);
}

function latinOf(dataset: Dataset, id: string): string | null {
  const la = isStructureId(id) ? (dataset.structures.get(id)?.names.la ?? null) : null;
  return la === null ? null : sentenceCase(la);
}
