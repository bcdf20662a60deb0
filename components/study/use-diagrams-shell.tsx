'use client';
import { useEffect, useState } from 'react';
import type { Diagram } from '@/lib/anatomy/diagram';
import { fetchDiagram } from '@/lib/browser/fetch-content';

type Diagrams = Readonly<Record<string, Diagram>>;

/**
 * The plates that came with the page, and the others.
 * @param ahead whether the others are to be fetched already
 */
export function useDiagrams(inline: Diagrams, urls: Readonly<Record<string, string>>, ahead: boolean): Diagrams {
  const [fetched, setFetched] = useState<Diagrams>({});
  useEffect(() => {
    if (!ahead) return;
    let here = true;
    for (const [id, url] of Object.entries(urls)) {
      if (id in inline) continue;
      void fetchDiagram(url).then((diagram) => {
        if (here && diagram.ok) setFetched((before) => ({ ...before, [id]: diagram.value }));
      });
    }
    return () => {
      here = false;
    };
  }, [inline, urls, ahead]);
  return { ...fetched, ...inline };
}
