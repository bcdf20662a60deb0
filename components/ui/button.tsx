import type { ComponentProps, ComponentPropsWithRef, ReactNode } from 'react';
import styles from './button.module.css';
import { PlaceLink } from './place-link';

interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'className' | 'style'> {
  readonly children: ReactNode;
  /** Said instead of the label while it works, with a count where there is one: "Sending 3 of 12". */
  readonly busy?: string | null;
  /** Why it cannot be pressed now; shown under it. It stays focusable, so that the reason is heard. */
  readonly unavailable?: string | null;
}

type Tone = 'primary' | 'secondary';

function Button({
  tone,
  children,
  busy = null,
  unavailable = null,
  type = 'button',
  onClick,
  ...button
}: ButtonProps & { readonly tone: Tone }) {
  const still = busy !== null || unavailable !== null;
  return (
    <span className={styles.slot}>
      <button
        type={type}
        className={styles.button}
        data-tone={tone}
        aria-disabled={still || undefined}
        onClick={still ? (event) => event.preventDefault() : onClick}
        {...button}
      >
        {busy ?? children}
      </button>
      {unavailable === null ? null : <span className={styles.reason}>{unavailable}</span>}
    </span>
  );
}

/** The one thing to do on a screen: oxblood, once. */
export const Primary = (props: ButtonProps) => <Button tone="primary" {...props} />;
export const Secondary = (props: ButtonProps) => <Button tone="secondary" {...props} />;

type LinkProps = Omit<ComponentProps<typeof PlaceLink>, 'className' | 'style'>;

/** The same looks where pressing goes somewhere. */
export const PrimaryLink = (props: LinkProps) => <PlaceLink className={styles.button} data-tone="primary" {...props} />;
export const SecondaryLink = (props: LinkProps) => (
  <PlaceLink className={styles.button} data-tone="secondary" {...props} />
);

/** Two buttons side by side; one above the other at 320, the primary (written last) on top. */
export const ButtonPair = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.pair}>{children}</div>
);
