import styles from './chart.module.css';
import { Summary } from './summary';

interface AsTableProps {
  readonly head: readonly string[];
  /** The first cell of a row is its name. */
  readonly rows: readonly (readonly [name: string, ...values: string[]])[];
}

/** What a chart shows, in numbers, for those who ask. */
export const AsTable = ({ head, rows }: AsTableProps) => (
  <details>
    <Summary>As a table</Summary>
    <table className={styles.table}>
      <thead>
        <tr>
          {head.map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, column) => (
              <td key={head[column + 1]}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
