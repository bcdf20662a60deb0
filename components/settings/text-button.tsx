import type { ComponentProps } from 'react';
import styles from './underlined.module.css';

type TextButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style' | 'type'>;

/** A quiet button that is only words. */
export const TextButton = (props: TextButtonProps) => <button type="button" className={styles.button} {...props} />;
