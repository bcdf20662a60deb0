import { restoreCopy } from '../../scripts/backup/restore-copy';

/** A process that restores a copy and is killed just before the named step. */
const [copy = '', directory = '', fatal = ''] = process.argv.slice(2);
await restoreCopy(copy, directory, {
  manifest: null,
  before: (step) => {
    process.stdout.write(`${step}\n`);
    if (step === fatal) process.kill(process.pid, 'SIGKILL');
  },
});
