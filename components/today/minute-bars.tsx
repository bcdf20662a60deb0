import styles from './minute-bars.module.css';
import type { Summary } from './summary';
import { shortDay } from './today-words';

const plotHeight = 84;
const top = 22;

/** Minutes for seven days; today is the only ink bar. Percentages across and pixels upwards, so that letters keep their size. */
export function MinuteBars({ week }: { readonly week: Summary['week'] }) {
  const most = Math.max(1, ...week.map((day) => day.minutes));
  const step = 100 / Math.max(1, week.length);
  return (
    <figure className={styles.bars}>
      <figcaption className={styles.caption}>Minutes, next seven days</figcaption>
      <svg className={styles.chart} aria-hidden="true">
        <line className={styles.axis} x1="0" x2="100%" y1={top + plotHeight} y2={top + plotHeight} />
        {week.map((day, index) => {
          const height = Math.round((plotHeight * day.minutes) / most);
          const middle = `${step * (index + 0.5)}%`;
          return (
            <g key={day.day}>
              <rect
                className={index === 0 ? styles.today : styles.day}
                x={`${step * (index + 0.16)}%`}
                width={`${step * 0.68}%`}
                y={top + plotHeight - height}
                height={height}
              />
              <text className={styles.number} x={middle} y={top + plotHeight - height - 6}>
                {day.minutes}
              </text>
              <text className={styles.name} data-today={index === 0 || undefined} x={middle} y={top + plotHeight + 20}>
                {shortDay(day.day)}
              </text>
            </g>
          );
        })}
      </svg>
      {/* In a box of its own: a table does not shrink to what it is told. */}
      <div className="visually-hidden">
        <table>
          <caption>Minutes, next seven days</caption>
          <tbody>
            {week.map((day) => (
              <tr key={day.day}>
                <th scope="row">{shortDay(day.day)}</th>
                <td>{day.minutes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
