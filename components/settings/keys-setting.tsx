'use client';
import { useEffect, useState } from 'react';
import { setSingleKeys, singleKeysOn } from '../ui/single-keys';
import { SegmentChoice } from './segment-choice';

const choices = [
  { value: 'on', label: 'On' },
  { value: 'off', label: 'Off' },
] as const;

/** Belongs to this keyboard and not to a person, so it stays on this device. */
export function KeysSetting() {
  const [keys, setKeys] = useState<'on' | 'off'>('on');
  useEffect(() => setKeys(singleKeysOn() ? 'on' : 'off'), []);
  const set = (value: 'on' | 'off') => {
    setKeys(value);
    setSingleKeys(value === 'on');
  };
  return (
    <SegmentChoice
      name="Single keys"
      sentence="1 to 4, U, B, S and / act at once. Off for those who speak to their device. Space still shows the answer."
      group="keys"
      options={choices}
      value={keys}
      onChange={set}
    />
  );
}
