import type { FormAction } from '@/lib/identity/form-state';
import { ButtonForm } from './button-form';
import styles from './session-list.module.css';

interface SessionListProps {
  readonly sessions: readonly {
    readonly id: string;
    readonly label: string;
    readonly lastSeenAt: number;
    readonly current: boolean;
  }[];
  readonly revoke: FormAction;
}

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** Where somebody is signed in, each with a way to end it. */
export const SessionList = ({ sessions, revoke }: SessionListProps) => (
  <ul className={styles.list}>
    {sessions.map(({ id, label, lastSeenAt, current }) => (
      <li key={id} className={styles.row}>
        <div>
          <div>{label}</div>
          <div className={styles.note}>
            {current ? (
              'This browser'
            ) : (
              <>
                Last here on <time dateTime={new Date(lastSeenAt).toISOString()}>{date.format(lastSeenAt)}</time>
              </>
            )}
          </div>
        </div>
        {current ? null : (
          <ButtonForm action={revoke} values={{ session: id }} working="Signing out">
            Sign out<span className="visually-hidden"> {label}</span>
          </ButtonForm>
        )}
      </li>
    ))}
  </ul>
);
