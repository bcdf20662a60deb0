import styles from './cords-inset.module.css';

/** The axillary artery cut across, front above, with the three cords where their names say. */
export function CordsInset() {
  return (
    <svg
      className={styles.inset}
      viewBox="0 0 220 96"
      role="img"
      aria-label="The axillary artery cut across, front above: lateral cord beside it on one side, medial cord on the other, posterior cord behind it."
    >
      <circle className={styles.artery} cx={110} cy={36} r={22} />
      <text className={styles.inside} x={110} y={33} textAnchor="middle">
        axillary
      </text>
      <text className={styles.inside} x={110} y={46} textAnchor="middle">
        artery
      </text>
      <circle className={styles.cord} cx={74} cy={36} r={8} />
      <circle className={styles.cord} cx={146} cy={36} r={8} />
      <circle className={styles.cord} cx={110} cy={72} r={8} />
      <text className={styles.text} x={60} y={41} textAnchor="end">
        Lateral
      </text>
      <text className={styles.text} x={160} y={41}>
        Medial
      </text>
      <text className={styles.text} x={124} y={80}>
        Posterior
      </text>
    </svg>
  );
}
