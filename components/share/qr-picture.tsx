import { encodeQr } from '@/lib/interchange/qr/encode-qr';
import styles from './share.module.css';

const quiet = 4;

/** A QR code, dark on light in both themes, because many readers know no other. Nothing when the text is too long. */
export function QrPicture({ text }: { readonly text: string }) {
  const modules = encodeQr(text);
  if (modules === null) return null;
  const side = modules.length + 2 * quiet;
  const d = modules.flatMap((line, y) =>
    runs(line).map(([x, width]) => `M${x + quiet},${y + quiet}h${width}v1h-${width}z`),
  );
  return (
    <svg className={styles.qr} viewBox={`0 0 ${side} ${side}`} role="img" aria-label="QR code of this link">
      <path className={styles.light} d={`M0,0h${side}v${side}h-${side}z`} />
      <path className={styles.dark} d={d.join('')} />
    </svg>
  );
}

/** Where dark modules begin in a row, and how many stand side by side. */
function runs(line: readonly boolean[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  line.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}
