import type { Structure } from '@/lib/anatomy/structure';
import { PlaceLink } from '../ui/place-link';
import { StructureName } from '../ui/structure-name';

interface StructureLinkProps {
  readonly structure: Structure;
  readonly capital?: boolean;
  readonly className?: string | undefined;
  readonly current?: boolean;
}

/** A structure's name as a link to its page. Pages name dozens of them, so none is fetched before it is asked for. */
export function StructureLink({ structure, capital = true, className, current = false }: StructureLinkProps) {
  return (
    <PlaceLink href={`/atlas/${structure.id}`} className={className} aria-current={current ? 'page' : undefined}>
      <StructureName structure={structure} capital={capital} />
    </PlaceLink>
  );
}
