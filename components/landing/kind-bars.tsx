import styles from './kind-bars.module.css';
import type { LandingNumbers } from './landing-numbers';

/** How many questions there are of each kind: a bar of sand per kind, the number in ink. */
export function KindBars({ kinds }: Pick<LandingNumbers, 'kinds'>) {
  const most = Math.max(...kinds.map(({ count }) => count));
  return (
    <table className={styles.bars}>
      <caption className="visually-hidden">Questions of each kind</caption>
      <tbody>
        {kinds.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td className={styles.value}>
              <svg className={styles.track} aria-hidden="true">
                <rect className={styles.bar} width={`${(80 * count) / most}%`} height="100%" />
                <text className={styles.count} x={`${(80 * count) / most}%`} dx="8" y="50%" dy="5">
                  {count}
                </text>
              </svg>
              <span className="visually-hidden">{count}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
