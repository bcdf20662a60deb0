import fs from 'node:fs';
import path from 'node:path';
import { buildApp } from './build-app.mjs';
import { otherOrigin } from './origin-of-build.mjs';
import { takeOwnerLock } from './owner-lock.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { ROOT } from './root.mjs';
import { say } from './say.mjs';
import { sourceFingerprint } from './source-fingerprint.mjs';

const stampFile = path.join(ROOT, '.next', 'retinaculum-build');
const serverFile = path.join(ROOT, '.next', 'standalone', 'server.js');

/** @param {string} fingerprint */
function isBuilt(fingerprint) {
  if (!fs.existsSync(stampFile) || !fs.existsSync(serverFile)) return false;
  return fs.readFileSync(stampFile, 'utf8') === fingerprint;
}

/**
 * Builds unless the last finished build came from exactly these sources.
 * @param {{ asBuilt?: boolean }} [options] `asBuilt` is content with any finished build
 */
export async function ensureBuilt({ asBuilt = false } = {}) {
  if (asBuilt && fs.existsSync(stampFile) && fs.existsSync(serverFile)) {
    const other = otherOrigin(fs.readFileSync(stampFile, 'utf8'), process.env);
    if (other !== null) say(other);
    return;
  }
  const fingerprint = sourceFingerprint();
  if (isBuilt(fingerprint)) return;
  const release = await waitForTurn();
  try {
    // Another process may have built the same while we waited.
    if (isBuilt(fingerprint)) return;
    // Without the stamp an interrupted build can never pass for a finished one.
    fs.rmSync(stampFile, { force: true });
    await buildApp();
    fs.writeFileSync(stampFile, fingerprint);
  } finally {
    release();
  }
}

/**
 * Two builds in one directory would tear each other's files apart. The lock lies outside `.next`, which a build
 * empties.
 */
async function waitForTurn() {
  const deadline = Date.now() + 15 * 60_000;
  for (;;) {
    try {
      return takeOwnerLock(path.join(ROOT, 'node_modules', '.retinaculum-build.lock'), 'building');
    } catch (failure) {
      if (!(failure instanceof PlainFailure) || Date.now() > deadline) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}
