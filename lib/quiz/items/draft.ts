import type { Dataset } from '../../anatomy/dataset';
import type { Fact } from '../../anatomy/fact';
import type { Structure } from '../../anatomy/structure';
import type { CardPicture } from '../../cards/card';
import { labelOf } from '../../cards/label';
import { carrierOf } from '../../cards/shared-facts';
import { capitalised } from '../../cards/wording';
import { carriedWords, tellingWords } from '../../cards/words';
import { cardId, type StructureId } from '../../core/ids';
import { hash32 } from '../../core/random';
import { independent } from '../distractors/independent';
import type { Expectation } from '../grade/verdict';
import type { ChoiceItem, Distractor, QuizKind, TypedItem } from '../item';
import { canBeAsked } from '../options/option-sets';

interface Common {
  readonly kind: QuizKind;
  readonly structure: Structure;
  /** The facts it tests, the one that names its card first. */
  readonly facts: readonly [Fact, ...Fact[]];
  /** "nerve", for the small label. */
  readonly topic: string;
  /** In place of "Gluteus medius, nerve", where the structure's name is the answer. */
  readonly short?: string;
  readonly stem: string;
  readonly key: string;
  readonly keyValue: string;
  readonly about: readonly StructureId[];
  readonly picture?: CardPicture | null;
  readonly theme?: string;
  readonly reason?: string;
  /** Tells card types of one fact apart: `choose`, `choose-reverse`, `type`. */
  readonly ending: string;
}

export interface ChoiceDraft extends Common {
  readonly optionClass: string;
  readonly pool: readonly Distractor[];
  readonly draw?: ChoiceItem['draw'];
  readonly order?: ChoiceItem['order'];
}

export interface TypedDraft extends Common {
  readonly expectation: Expectation;
  readonly accepted?: readonly string[];
}

/** More would only make the choice of sets slow. */
const largestPool = 8;

const isStudied = (dataset: Dataset, fact: Fact): boolean => {
  const carrier = carrierOf(fact, dataset.facts);
  return carrier?.scheduled === true && carrier.certainty !== 'claimed';
};

function commonOf(dataset: Dataset, draft: Common) {
  const [first] = draft.facts;
  const id = cardId(`a:${first.id}.${draft.ending}`);
  return {
    id: hash32(`${id} ${draft.stem}`).toString(36),
    cardId: id,
    kind: draft.kind,
    structure: draft.structure.id,
    label: labelOf(dataset, draft.structure, draft.topic, draft.key),
    short: draft.short ?? `${capitalised(draft.structure.names.en)}, ${draft.topic}`,
    stem: draft.stem,
    key: draft.key,
    keyValue: draft.keyValue,
    reason: draft.reason ?? first.why ?? '',
    factIds: draft.facts.map((fact) => fact.id),
    sources: [...new Set(draft.facts.flatMap((fact) => fact.sources))],
    picture: draft.picture ?? null,
    about: [...new Set(draft.about)],
    theme: draft.theme ?? null,
    studied: isStudied(dataset, first),
  };
}

/** Near distractors first; of one text the first. The order does not depend on the dataset's. */
function trimmed(dataset: Dataset, pool: readonly Distractor[], key: string): readonly Distractor[] {
  const texts = new Set([key]);
  const rank = ({ near, text }: Distractor) =>
    `${near ? 0 : 1} ${hash32(`${key} ${text}`).toString(16).padStart(8, '0')}`;
  const sorted = pool
    .map((distractor) => ({ distractor, at: rank(distractor) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .flatMap(({ distractor }) => (texts.has(distractor.text) || !texts.add(distractor.text) ? [] : [distractor]));
  return independent(dataset, sorted, largestPool);
}

/** A choice question, or nothing where no set of options keeps every rule. */
export function choiceItem(dataset: Dataset, draft: ChoiceDraft): readonly ChoiceItem[] {
  const draw = draft.draw ?? 'free';
  const item: ChoiceItem = {
    ...commonOf(dataset, draft),
    form: 'choose',
    optionClass: draft.optionClass,
    pool: draw === 'whole' ? draft.pool : trimmed(dataset, draft.pool, draft.key),
    draw,
    order: draft.order ?? 'any',
  };
  return canBeAsked(item) ? [item] : [];
}

/** A word of the answer, alone or within another: "fibularis longus" says "fibular". */
const saysPartOf = (key: string, stem: string): boolean => {
  const said = stem.toLowerCase();
  return (
    carriedWords(key, stem).length > 0 || [...tellingWords(key)].some((word) => word.length >= 6 && said.includes(word))
  );
};

/** A typed question, or nothing where the question says a word of the answer. */
export function typedItem(dataset: Dataset, draft: TypedDraft): readonly TypedItem[] {
  if (draft.expectation.kind === 'structure' && saysPartOf(draft.key, draft.stem)) return [];
  return [
    {
      ...commonOf(dataset, draft),
      form: 'type',
      expectation: draft.expectation,
      accepted: draft.accepted ?? [],
    },
  ];
}
