import type { Dataset } from '@/lib/anatomy/dataset';
import type { Relation, RelationFact } from '@/lib/anatomy/fact';
import { allFactsWith, factsWith } from '@/lib/anatomy/graph/facts-of';
import type { Structure } from '@/lib/anatomy/structure';
import type { Citations } from './citations';
import { known } from './known';
import { type Line, mergeLines, type Segment } from './line';
import { list } from './linked';

/** What the objects of a relation are to its subject: a muscle deep to another has the other over it. */
const objectIs: Readonly<Record<Relation, string>> = {
  'deep-to': 'Over it',
  'superficial-to': 'Under it',
  between: 'Between',
  above: 'Below it',
  below: 'Above it',
  'in-front-of': 'Behind it',
  behind: 'In front of it',
  'medial-to': 'Lateral to it',
  'lateral-to': 'Medial to it',
  crosses: 'Crosses',
  'passes-through': 'Through',
  contains: 'Contains',
};

/** What the subject of a relation is to its object. */
const subjectIs: Readonly<Record<Relation, string>> = {
  'deep-to': 'Under it',
  'superficial-to': 'Over it',
  between: 'Beside it',
  above: 'Above it',
  below: 'Below it',
  'in-front-of': 'In front of it',
  behind: 'Behind it',
  'medial-to': 'Medial to it',
  'lateral-to': 'Lateral to it',
  crosses: 'Crossed by',
  'passes-through': 'Lets through',
  contains: 'Lies in',
};

/** What lies over, under and beside a structure, by its own facts and by those of its neighbours. */
export function relationLines(dataset: Dataset, structure: Structure, cite: Citations): readonly Line[] {
  const own = factsWith(dataset, structure.id, 'relation');
  const told = new Set(own.flatMap((fact) => fact.objects.map((object) => `${objectIs[fact.relation]} ${object}`)));
  const others = allFactsWith(dataset, 'relation').filter(
    (fact) => fact.objects.includes(structure.id) && !told.has(`${subjectIs[fact.relation]} ${fact.subject}`),
  );
  return mergeLines([
    ...own.map((fact) => ({
      label: objectIs[fact.relation],
      sayings: [cite.say([...list(known(dataset, fact.objects)), ...detail(fact)], fact)],
      quiet: [],
    })),
    ...others.map((fact) => ({
      label: subjectIs[fact.relation],
      sayings: [cite.say([...list(known(dataset, [fact.subject])), ...inverseDetail(fact)], fact)],
      quiet: [],
    })),
  ]);
}

function detail(fact: RelationFact): readonly Segment[] {
  if (fact.detail !== null) return [`, ${fact.detail}`];
  return fact.extent === 'partly' ? [', in part'] : [];
}

/** The detail speaks of the other end of the relation, so that turned round only the extent holds. */
const inverseDetail = (fact: RelationFact): readonly Segment[] => (fact.extent === 'partly' ? [', in part'] : []);
