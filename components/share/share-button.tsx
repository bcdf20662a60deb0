'use client';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Primary, Secondary } from '../ui/button';
import { type Carrier, copyLink, type Sent, sendLink, sentWords } from './send-link';
import styles from './share.module.css';

/** Most people never open it, so its encoder comes when it is asked for. */
const QrPicture = lazy(() => import('./qr-picture').then((module) => ({ default: module.QrPicture })));

interface ShareButtonProps {
  /** "Share this quiz" */
  readonly label: string;
  /** What the link is called in the system's sheet. */
  readonly title: string;
  /** "/quiz/gluteal-region?n=10&seed=1" */
  readonly path: string;
  /** `bar`: the quiet word at the end of a bar; `link`: a quiet line of its own. */
  readonly look?: 'bar' | 'link' | 'button';
}

/** A link to pass on: by the system's sheet, by copying, or as a QR code for a room full of phones. */
export function ShareButton({ label, title, path, look = 'button' }: ShareButtonProps) {
  const [url, setUrl] = useState<string | null>(null);
  const open = () => setUrl(new URL(path, window.location.origin).href);
  return (
    <div className={styles.share} data-look={look}>
      {look !== 'button' ? (
        <button type="button" className={styles.word} aria-label={label} aria-haspopup="dialog" onClick={open}>
          {look === 'bar' ? 'Share' : label}
        </button>
      ) : (
        <Secondary aria-haspopup="dialog" onClick={open}>
          {label}
        </Secondary>
      )}
      {/* Outside of bars and sheets, whose buttons look otherwise. */}
      {url === null
        ? null
        : createPortal(
            <ShareDialog label={label} title={title} url={url} onClosed={() => setUrl(null)} />,
            document.body,
          )}
    </div>
  );
}

interface ShareDialogProps {
  readonly label: string;
  readonly title: string;
  readonly url: string;
  readonly onClosed: () => void;
}

function ShareDialog({ label, title, url, onClosed }: ShareDialogProps) {
  const [sent, setSent] = useState<Sent | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={label} onClose={onClosed}>
      <div className={styles.sheet}>
        <h2 className={styles.title}>{title}</h2>
        <div className={styles.code}>
          <Suspense>
            <QrPicture text={url} />
          </Suspense>
        </div>
        <p className={styles.url}>{url}</p>
        <div className={styles.ways}>
          {carrier().share === undefined ? null : (
            <Primary onClick={() => void sendLink({ title, url }, carrier()).then(setSent)}>Send</Primary>
          )}
          <Secondary onClick={() => void copyLink(url, carrier()).then(setSent)}>Copy link</Secondary>
          <Secondary onClick={() => dialog.current?.close()}>Close</Secondary>
        </div>
        <p className={styles.said} role="status">
          {sent === null ? '' : sentWords[sent]}
        </p>
      </div>
    </dialog>
  );
}

/** Asked for at every press: what a browser offers depends on where the page was loaded from. */
function carrier(): Carrier {
  return {
    share: 'share' in navigator ? (data) => navigator.share(data) : undefined,
    copy: 'clipboard' in navigator ? (text) => navigator.clipboard.writeText(text) : undefined,
  };
}
