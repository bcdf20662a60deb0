import { execFileSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { expect, it, vi } from 'vitest';
import { keepHeapSmall } from '../../../lib/server/keep-heap-small';

vi.mock('node:v8', () => ({ setFlagsFromString: vi.fn() }));

it('sets a flag that this Node knows: one that it does not know would be passed over in silence', () => {
  keepHeapSmall();
  const [[flag = ''] = []] = vi.mocked(setFlagsFromString).mock.calls;
  const [name = '', value] = flag.split('=');
  expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toContain(`${name} (`);
  expect(value).toBe('50');
});
