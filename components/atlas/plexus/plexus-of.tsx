import type { Dataset } from '@/lib/anatomy/dataset';
import { factsWith } from '@/lib/anatomy/graph/facts-of';
import type { Structure } from '@/lib/anatomy/structure';
import { sentenceCase } from '../../ui/sentence-case';
import { brachialDrawing } from './brachial-drawing';
import { plexusCuts } from './cuts';
import type { PlexusDrawing } from './drawing';
import { lumbosacralDrawing } from './lumbosacral-drawing';
import { PlexusView } from './plexus-view';

const drawings: Readonly<Record<string, PlexusDrawing>> = {
  'brachial-plexus': brachialDrawing,
  'lumbosacral-plexus': lumbosacralDrawing,
};

/** The map of a plexus on its page, drawn from the graph; nothing for what has no network or no drawing. */
export function PlexusOf({ dataset, structure }: { readonly dataset: Dataset; readonly structure: Structure }) {
  const [network] = factsWith(dataset, structure.id, 'network');
  const drawing = drawings[structure.id];
  if (network === undefined || drawing === undefined) return null;
  return (
    <PlexusView
      title={sentenceCase(structure.names.en)}
      network={network}
      drawing={drawing}
      cuts={plexusCuts(dataset, structure.id, network)}
    />
  );
}
