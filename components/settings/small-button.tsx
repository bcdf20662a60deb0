import type { ComponentProps } from 'react';
import styles from './small-button.module.css';

type SmallButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style' | 'type'>;

/** One of several things that can be done with a row. */
export const SmallButton = (props: SmallButtonProps) => <button type="button" className={styles.small} {...props} />;
