import type { SummaryState } from '../sync/use-study-summary';

/** What Today knows of the person's deck, as the sync hooks hand it out. */
export type Summary = Extract<SummaryState, { status: 'ready' }>['summary'];
export type StructureRecall = Summary['structures'][number];
