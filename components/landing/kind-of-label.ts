import { sentenceCase } from '../ui/sentence-case';

/** "Gluteal region, root levels" to "Root levels": what of a structure is asked. */
export const kindOfLabel = (label: string): string => sentenceCase(label.split(', ').at(-1) ?? label);
