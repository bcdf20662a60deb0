import { isFactId, type StructureId } from '../../core/ids';
import type { Fact, Predicate } from '../fact';
import * as clinic from './clinic-predicates';
import { Fields } from './fields';
import * as muscle from './muscle-predicates';
import * as nerve from './nerve-predicates';
import { type CommonFields, parseCommon, unknownWord } from './parse-common';
import * as place from './place-predicates';
import { addProblem, type Report } from './report';
import type { SourceEntry } from './source-node';

type Reader = (fields: Fields, common: CommonFields) => Fact;

const readers: Readonly<Record<Predicate, Reader>> = {
  origin: muscle.attachment('origin'),
  insertion: muscle.attachment('insertion'),
  innervation: muscle.innervation,
  roots: muscle.roots,
  action: muscle.action,
  stabilises: muscle.stabilises,
  'arterial-supply': muscle.arterialSupply,
  effect: nerve.effect,
  skin: nerve.skin,
  branching: nerve.branching,
  network: nerve.network,
  lesion: nerve.lesion,
  reflex: nerve.reflex,
  relation: place.relation,
  'member-of': place.membership('member-of'),
  'branch-of': place.membership('branch-of'),
  synergist: place.membership('synergist'),
  antagonist: place.membership('antagonist'),
  articulation: place.articulation,
  depiction: place.depiction,
  sign: clinic.sign('sign'),
  'clinical-test': clinic.sign('clinical-test'),
  'associated-with': clinic.associatedWith,
  'trained-by': clinic.trainedBy,
  misconception: clinic.misconception,
  vignette: clinic.vignette,
  location: clinic.statement('location'),
  form: clinic.statement('form'),
  mechanism: clinic.statement('mechanism'),
  gait: clinic.statement('gait'),
  'kinetic-chain': clinic.statement('kinetic-chain'),
  clinical: clinic.statement('clinical'),
  'training-principle': clinic.statement('training-principle'),
  'study-method': clinic.statement('study-method'),
  course: clinic.statement('course'),
};

const predicates: readonly string[] = Object.keys(readers);
const isPredicate = (word: string): word is Predicate => Object.hasOwn(readers, word);

/** One fact, or null when it cannot be read; what is wrong with it is in the report. */
export function parseFact(subject: StructureId, entry: SourceEntry, file: string, report: Report): Fact | null {
  const key = entry.key;
  const place = { file, line: entry.line };
  if (!isFactId(`${subject}.${key}`)) {
    addProblem(report, place, `fact key '${key}' must be lower-case words joined by hyphens`);
    return null;
  }
  report.places.set(`${subject}.${key}`, place);
  const fields = new Fields(entry.node, file, `${subject}.${key}`, report, `fact '${key}'`, entry.line);
  const named = fields.optionalText('predicate');
  const predicate = named ?? key;
  if (!isPredicate(predicate)) {
    const message =
      named === null
        ? `fact '${key}' needs a predicate: its key is not the name of one`
        : unknownWord('predicate', predicate, predicates);
    addProblem(report, named === null ? place : fields.placeOf('predicate'), message);
    return null;
  }
  const fact = readers[predicate](fields, parseCommon(fields, subject, key, file, report));
  return fields.finish() ? fact : null;
}
