import type { ParsedContent } from '../content/parse-content';
import { type Problem, problemAt } from '../content/problem';
import { placeOf } from '../content/report';
import type { Names } from '../structure';

/** Names that a person may type in full. Abbreviations may be shared: what they mean depends on where one is. */
const full = (names: Names): readonly string[] => [
  names.en,
  ...names.synonyms,
  ...names.eponyms,
  ...(names.la === null ? [] : [names.la]),
  ...names.latinSynonyms,
];

/** A name that two structures claim could not be graded; a name that is accepted and refused at once neither. */
export function checkNames(content: ParsedContent): readonly Problem[] {
  const owners = new Map<string, string>();
  return content.structures.flatMap((structure): readonly Problem[] => {
    const at = placeOf(content.report.places, structure.id);
    const own = new Set(full(structure.names).map((name) => name.toLowerCase()));
    const clashes = [...own].flatMap((name) => {
      const other = owners.get(name);
      owners.set(name, other ?? structure.id);
      if (other === undefined) return [];
      return [problemAt(at, `the name '${name}' of '${structure.id}' is also a name of '${other}'`)];
    });
    const refused = structure.names.rejected.filter((name) => own.has(name.toLowerCase()));
    return [
      ...clashes,
      ...refused.map((name) =>
        problemAt(at, `the name '${name}' of '${structure.id}' is accepted and rejected at once`),
      ),
    ];
  });
}
