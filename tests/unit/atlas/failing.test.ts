import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { courseOf } from '@/components/atlas/sheet/course';
import type { Line } from '@/components/atlas/sheet/line';
import { structureSheet } from '@/components/atlas/sheet/sheet';
import type { Structure } from '@/lib/anatomy/structure';
import { structureId } from '@/lib/core/ids';
import { loadContent } from '@/scripts/build/load-content';

const { dataset } = loadContent(path.join(import.meta.dirname, '../../..'));

function found(id: string): Structure {
  const structure = dataset.structures.get(structureId(id));
  if (structure === undefined) throw new Error(`no ${id}`);
  return structure;
}

const textOf = (line: Line | undefined): string =>
  (line?.sayings ?? [])
    .flatMap((saying) => saying.segments.map((each) => (typeof each === 'string' ? each : each.structure.names.en)))
    .join('');

const line = (lines: readonly Line[], label: string) => textOf(lines.find((each) => each.label === label));

describe('what fails, on the pages of nerves and lesions', () => {
  it('loses the wrist but not the elbow when the radial nerve is cut in its groove', () => {
    const stops = courseOf(dataset, found('radial-nerve'))?.stops ?? [];
    const axilla = stops.find((stop) => stop.id === 'axilla');
    const groove = stops.find((stop) => stop.id === 'radial-groove');
    expect(line(axilla?.cut.loss.lines ?? [], 'Lost')).toContain('elbow joint');
    expect(line(groove?.cut.loss.lines ?? [], 'Lost')).toContain('wrist joint');
    expect(line(groove?.cut.loss.lines ?? [], 'Lost')).not.toContain('elbow joint');
    expect(groove?.spared.map((muscle) => muscle.id)).toEqual(['triceps-brachii']);
  });

  it('names the injuries that are known at a place', () => {
    const stops = courseOf(dataset, found('median-nerve'))?.stops ?? [];
    expect(stops.find((stop) => stop.id === 'wrist')?.cut.lesions.map((lesion) => lesion.id)).toContain(
      'carpal-tunnel-syndrome',
    );
  });

  it('tells a lesion as place, cause, what is seen, then what is lost, numb and spared', () => {
    const { first, loss } = structureSheet(dataset, found('carpal-tunnel-syndrome'));
    expect(first.map((each) => each.label)).toEqual(['Where', 'Cause', 'Seen', 'Lost', 'Weak', 'Numb', 'Spared']);
    expect(line(first, 'Where')).toBe('median nerve, in and beyond the carpal tunnel');
    expect(line(first, 'Numb')).toContain('tip of the index finger');
    expect(line(first, 'Spared')).toContain('pronator teres');
    expect(loss?.muscleCount).toBe(4);
  });

  it('says on the page of a muscle which injuries cost it', () => {
    const practice = structureSheet(dataset, found('deltoid')).sections.find(({ title }) => title === 'In practice');
    expect(line(practice?.lines ?? [], 'Lost in')).toContain('axillary nerve injury');
  });

  it('tells a long list of attachments of a bone by landmark, folded', () => {
    const { sections } = structureSheet(dataset, found('femur'));
    const attachments = sections.find(({ title }) => title === 'Attachments');
    expect(attachments?.lines).toEqual([]);
    expect(line(attachments?.more ?? [], 'Insertion of')).toContain('lesser trochanter: ');
  });

  it('names the muscles of a compartment with what feeds them', () => {
    const { first } = structureSheet(dataset, found('anterior-compartment-of-leg'));
    expect(line(first, 'Muscles')).toContain('tibialis anterior');
    expect(line(first, 'Nerve')).toBe('deep fibular nerve');
  });

  it('puts prime movers first and helpers below them on the page of a joint', () => {
    const flexion = structureSheet(dataset, found('elbow-joint')).first.find((each) => each.label === 'Flexion');
    expect(textOf(flexion)).toContain('brachialis');
    expect(textOf(flexion)).not.toContain('pronator teres');
  });
});
