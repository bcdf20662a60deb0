'use client';
import { useEffect, useEffectEvent, useState } from 'react';
import { tabRuntime, tabState } from '@/lib/browser/tab';
import { ButtonPair, Primary, Secondary } from '../ui/button';
import { noLongerAlive, takeEarlyTap } from '../ui/early-taps';

interface SignOutProps {
  /** Ends the session and redirects. */
  readonly signOut: () => Promise<void>;
  readonly label?: string;
  readonly className?: string;
}

/**
 * The button that signs out: sends what waits, warns with the count when it cannot, calls `signOut` (the server action,
 * which ends the session and redirects) and has the account's data removed from this device once all was sent.
 * Needs a ReplicaProvider above it.
 */
export function SignOut({ signOut, label = 'Sign out', className }: SignOutProps) {
  const [phase, setPhase] = useState<'rest' | 'sending' | 'warning' | 'leaving'>('rest');
  const [unsent, setUnsent] = useState(0);

  const leave = async () => {
    setPhase('leaving');
    const steps = await (await tabRuntime()).steps();
    await steps?.signingOut(true);
    try {
      await signOut();
    } catch (cause) {
      // A redirect travels as an exception and must pass; anything else means that the session goes on.
      if (!isRedirect(cause)) {
        await steps?.signingOut(false);
        setPhase('rest');
      }
      throw cause;
    }
    await steps?.lookAround();
  };

  const press = async () => {
    setPhase('sending');
    const steps = await (await tabRuntime()).steps();
    await steps?.syncNow();
    const { toSend, kept } = tabState.get().sync;
    setUnsent(toSend + kept.length);
    if (toSend + kept.length === 0) await leave();
    else setPhase('warning');
  };

  // Pressed before the page's scripts were there: somebody who leaves a shared computer does not look back.
  const pressedEarly = useEffectEvent(() => void press());
  useEffect(() => {
    if (takeEarlyTap() === 'sign-out') pressedEarly();
    return noLongerAlive;
  }, []);

  if (phase === 'warning')
    return (
      <div className={className} role="alert">
        <p>
          {unsent === 1 ? '1 answer is' : `${unsent} answers are`} on this device only and could not be sent. Signed
          out, they stay here unseen and are sent when you sign in here again.
        </p>
        <ButtonPair>
          <Secondary onClick={() => void leave()}>Sign out all the same</Secondary>
          <Primary onClick={() => setPhase('rest')}>Stay signed in</Primary>
        </ButtonPair>
      </div>
    );
  return (
    <div className={className}>
      <Secondary
        onClick={() => void press()}
        busy={phase === 'sending' ? 'Sending your answers' : phase === 'leaving' ? 'Signing out' : null}
        data-testid="sign-out"
        data-early="sign-out"
      >
        {label}
      </Secondary>
    </div>
  );
}

const isRedirect = (cause: unknown): boolean =>
  cause instanceof Error && 'digest' in cause && typeof cause.digest === 'string' && cause.digest.startsWith('NEXT_');
