import type { Dataset } from '@/lib/anatomy/dataset';
import { factsOf } from '@/lib/anatomy/graph/facts-of';
import type { Structure } from '@/lib/anatomy/structure';
import { sentenceCase } from '../ui/sentence-case';
import { byKind } from './kinds';

/** What a page of the atlas is, in a sentence with its numbers: for search engines and for links that are passed on. */
export function pageWords(dataset: Dataset, structure: Structure): string {
  const { en, la } = structure.names;
  const name = `${sentenceCase(en)}${la === null || la === en ? '' : ` (${la})`}`;
  return structure.kind === 'region' ? regionWords(dataset, structure, name) : structureWords(dataset, structure, name);
}

function structureWords(dataset: Dataset, structure: Structure, name: string): string {
  const facts = factsOf(dataset, structure.id);
  if (facts.length === 0) return `${name}: its names, and the structures it belongs to.`;
  const sources = new Set(facts.flatMap((fact) => fact.sources)).size;
  return `${name}: ${counted(facts.length, 'statement')}${sources === 0 ? '' : ` from ${counted(sources, 'source')}`}.`;
}

/** The three kinds that a region has most of, and how many there are in all. */
function regionWords(dataset: Dataset, region: Structure, name: string): string {
  const own = [...dataset.structures.values()].filter((each) => each.region === region.id && each.kind !== 'region');
  if (own.length === 0) return `${name}: its parts and what they have in common.`;
  const kinds = [...byKind(own)].sort((a, b) => b.structures.length - a.structures.length).slice(0, 3);
  const most = kinds.map(({ heading, structures }) => `${structures.length} ${heading.toLowerCase()}`).join(', ');
  return `${name}: ${counted(own.length, 'structure')} with plates, facts and sources; ${most}.`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
