import type { Template } from './template';
import { artery } from './templates/artery';
import { asks } from './templates/ask';
import { assists } from './templates/assists';
import { insertion, origin } from './templates/attachment';
import { branchOf, memberOf } from './templates/belonging';
import { effect } from './templates/effect';
import { gaitPicture } from './templates/gait-picture';
import { identify } from './templates/identify';
import { job } from './templates/job';
import { jointType } from './templates/joint-type';
import { mainAction } from './templates/main-action';
import { nerve } from './templates/nerve';
import { paintedInsertion, paintedOrigin } from './templates/painted';
import { antagonists, synergists } from './templates/partners';
import { reflex } from './templates/reflex';
import { refutation } from './templates/refutation';
import { relation } from './templates/relation';
import { roots } from './templates/roots';
import { rotation } from './templates/rotation';
import { lean, side } from './templates/side';
import { skin } from './templates/skin';
import { supplies } from './templates/supplies';

/** Every way of asking, in the order in which a first meeting goes. */
export const allTemplates: readonly Template[] = [
  identify,
  nerve,
  jointType,
  mainAction,
  effect,
  branchOf,
  job,
  insertion,
  origin,
  paintedOrigin,
  roots,
  reflex,
  skin,
  side,
  rotation,
  gaitPicture,
  relation,
  supplies,
  assists,
  artery,
  paintedInsertion,
  lean,
  ...asks,
  memberOf,
  synergists,
  antagonists,
  refutation,
];
