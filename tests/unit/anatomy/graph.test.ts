import { describe, expect, it } from 'vitest';
import { actionsByMovement } from '@/lib/anatomy/graph/actions-by-movement';
import { attachmentsAt } from '@/lib/anatomy/graph/attachments-at';
import { bonesOf } from '@/lib/anatomy/graph/bones-of';
import { membersOf } from '@/lib/anatomy/graph/members-of';
import { musclesSuppliedBy } from '@/lib/anatomy/graph/muscles-supplied-by';
import { acceptedNervesOf, nervesOf } from '@/lib/anatomy/graph/nerves-of';
import { relatedTo } from '@/lib/anatomy/graph/related-to';
import { structureNamed } from '@/lib/anatomy/graph/structure-named';
import { wholesOf } from '@/lib/anatomy/graph/wholes-of';
import { structureId } from '@/lib/core/ids';
import { loadSmall } from '../../fixtures/small-atlas';

const { dataset } = loadSmall();
const id = structureId;
const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);

describe('walks through the atlas', () => {
  it('from a nerve to its muscles and back', () => {
    expect(musclesSuppliedBy(dataset, id('upper-nerve'))).toEqual(['fan-muscle', 'strap-muscle']);
    expect(nervesOf(dataset, id('fan-muscle'))).toEqual(['upper-nerve']);
    expect(nervesOf(dataset, id('fan-muscle'), 'anterior')).toEqual([]);
  });

  it('to a nerve that some text gives, by any of its names', () => {
    const lenient = loadSmall([
      {
        file: 'content/hip-region/nerves.yaml',
        from: 'tier: 1 }',
        to: 'tier: 1 }\n  lower-nerve: { name: lower nerve, synonyms: [sitting nerve], tier: 1 }',
      },
      {
        file: 'content/hip-region/muscles.yaml',
        from: '        why: It leaves',
        to: '        variants: [{ id: other, value: Sitting nerve, status: accepted }]\n        why: It leaves',
      },
    ]);
    expect(acceptedNervesOf(lenient.dataset, id('fan-muscle'))).toEqual(['lower-nerve']);
  });

  it('from a landmark up to its bone', () => {
    expect(ids(wholesOf(dataset, id('knob')))).toEqual(['femur']);
    expect(ids(bonesOf(dataset, id('knob')))).toEqual(['femur']);
    expect(ids(bonesOf(dataset, id('femur')))).toEqual(['femur']);
  });

  it('from a bone to everything attached to it or to its landmarks', () => {
    expect(ids(attachmentsAt(dataset, id('femur')))).toEqual(['fan-muscle.insertion', 'strap-muscle.insertion']);
    expect(ids(attachmentsAt(dataset, id('knob')))).toEqual(['fan-muscle.insertion']);
  });

  it('from a movement to what makes it, prime movers first', () => {
    expect(ids(actionsByMovement(dataset, id('hip-joint'), 'abduction'))).toEqual(['fan-muscle.abduction']);
    expect(ids(actionsByMovement(dataset, id('hip-joint'), 'extension'))).toEqual([]);
  });

  it('along a relation that was written down at the other end', () => {
    expect(relatedTo(dataset, id('fan-muscle'), 'superficial-to')).toEqual(['strap-muscle']);
    expect(relatedTo(dataset, id('strap-muscle'), 'deep-to')).toEqual(['fan-muscle']);
  });

  it('from a group to its members', () => {
    expect(membersOf(dataset, id('fan-muscle'))).toEqual([]);
  });

  it('from a name, in either language and any case, to the structure', () => {
    expect(structureNamed(dataset, ' Fan of the  HIP ')?.id).toBe('fan-muscle');
    expect(structureNamed(dataset, 'flabellum')?.id).toBe('fan-muscle');
    expect(structureNamed(dataset, 'fan')).toBeNull();
  });
});
