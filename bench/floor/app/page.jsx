'use client';
import { useEffect, useState } from 'react';

/** One question and one button, and a mark once the button works. */
export default function Page() {
  const [taps, setTaps] = useState(0);
  useEffect(() => {
    document.documentElement.dataset.alive = '';
  }, []);
  return (
    <main>
      <h1 data-testid="question">What does a bare page cost?</h1>
      <button type="button" onClick={() => setTaps(taps + 1)}>
        {taps}
      </button>
    </main>
  );
}
