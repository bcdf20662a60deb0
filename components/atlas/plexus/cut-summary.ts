import type { PlexusCut } from './cuts';

/** "Upper trunk cut: 11 muscles lost, 7 muscles weak, 1 area numb." */
export function cutSummary({ title, lost, weak, skin }: PlexusCut): string {
  const muscles = (count: number, how: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? 'muscle' : 'muscles'} ${how}`];
  const parts = [
    ...muscles(lost.length, 'lost'),
    ...muscles(weak.length, 'weak'),
    ...(skin.length === 0 ? [] : [`${skin.length} ${skin.length === 1 ? 'area' : 'areas'} numb`]),
  ];
  return `${title} cut: ${parts.length === 0 ? 'no muscle and no skin of its own' : parts.join(', ')}.`;
}
