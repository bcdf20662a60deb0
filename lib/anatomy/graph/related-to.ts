import type { StructureId } from '../../core/ids';
import type { Dataset } from '../dataset';
import type { Relation } from '../fact';
import { allFactsWith, factsWith } from './facts-of';

/** Relations that say the same from the other end. */
const inverses: Partial<Readonly<Record<Relation, Relation>>> = {
  'deep-to': 'superficial-to',
  'superficial-to': 'deep-to',
  above: 'below',
  below: 'above',
  'in-front-of': 'behind',
  behind: 'in-front-of',
  'medial-to': 'lateral-to',
  'lateral-to': 'medial-to',
  'passes-through': 'contains',
  contains: 'passes-through',
};

/** Everything to which a structure stands in a relation, said from either end, by id. */
export function relatedTo(dataset: Dataset, subject: StructureId, relation: Relation): readonly StructureId[] {
  const own = factsWith(dataset, subject, 'relation').filter((fact) => fact.relation === relation);
  const inverse = inverses[relation];
  const others = allFactsWith(dataset, 'relation').filter(
    (fact) => fact.relation === inverse && fact.objects.includes(subject),
  );
  return [...new Set([...own.flatMap((fact) => fact.objects), ...others.map((fact) => fact.subject)])].sort();
}
