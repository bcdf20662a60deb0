'use client';
import { useState } from 'react';
import { tabRuntime } from '@/lib/browser/tab';

/** A round of sync that somebody asks for, and whether it is under way. */
export function useSendAgain(): { readonly busy: boolean; readonly again: () => void } {
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    const steps = await (await tabRuntime()).steps();
    await steps?.syncNow();
    setBusy(false);
  };
  return { busy, again: () => void send() };
}
