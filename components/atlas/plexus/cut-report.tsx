import type { ReactNode } from 'react';
import { Name } from '../../ui/name';
import { PlaceLink } from '../../ui/place-link';
import { RuledLine, RuledList } from '../../ui/ruled-line';
import type { MapMuscle, MapName, PlexusCut } from './cuts';

/** What is lost with a cut, in words. */
export function CutReport({ cut, names }: { readonly cut: PlexusCut; readonly names: readonly MapName[] }) {
  const link = (index: number): ReactNode => {
    const name = names[index];
    return name === undefined ? null : (
      <PlaceLink href={`/atlas/${name.id}`}>
        <Name en={name.en} la={name.la} />
      </PlaceLink>
    );
  };
  const muscles = (all: readonly MapMuscle[]) =>
    all.map(({ name, part }) => ({
      key: `${name} ${part}`,
      node: (
        <>
          {link(name)}
          {part === null ? '' : ` (${part})`}
        </>
      ),
    }));
  return (
    <RuledList label={`${cut.title}, cut`}>
      {cut.injuries.length === 0 ? null : (
        <RuledLine label="Known as">
          {joined(cut.injuries.map((index) => ({ key: `${index}`, node: link(index) })))}
        </RuledLine>
      )}
      {cut.movements.length === 0 ? null : (
        <RuledLine label="No more">
          {cut.movements.map(({ movement, joints }) => (
            <p key={movement}>
              {movement}: {joined(joints.map((index) => ({ key: `${index}`, node: link(index) })))}
            </p>
          ))}
        </RuledLine>
      )}
      {cut.lost.length === 0 ? null : <RuledLine label="Lost">{joined(muscles(cut.lost))}</RuledLine>}
      {cut.weak.length === 0 ? null : <RuledLine label="Weak">{joined(muscles(cut.weak))}</RuledLine>}
      <RuledLine label="Numb">
        {cut.skin.length === 0
          ? 'No area by itself: neighbours overlap'
          : cut.skin.map((area) => <p key={area}>{area}</p>)}
      </RuledLine>
    </RuledList>
  );
}

function joined(items: readonly { readonly key: string; readonly node: ReactNode }[]): ReactNode {
  return items.map(({ key, node }, index) => (
    <span key={key}>
      {index === 0 ? null : ', '}
      {node}
    </span>
  ));
}
