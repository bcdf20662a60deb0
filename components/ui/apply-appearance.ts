import type { Preferences } from '@/lib/preferences/preferences';
import { namesKey, themeKey } from './theme-script';

/** Shows a theme and a name language at once, and keeps them for the next first paint. Browser only. */
export function applyAppearance({ theme, names }: Pick<Preferences, 'theme' | 'names'>): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (names === 'latin') root.dataset.names = 'latin';
  else delete root.dataset.names;
  try {
    keep(themeKey, theme === 'system' ? null : theme);
    keep(namesKey, names === 'latin' ? names : null);
  } catch {
    // Storage may be full or forbidden: the choice then lasts as long as the page.
  }
}

function keep(key: string, value: string | null): void {
  if (value === null) localStorage.removeItem(key);
  else localStorage.setItem(key, value);
}
