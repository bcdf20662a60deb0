import { describe, expect, it, vi } from 'vitest';
import { metadata } from '../../../app/(account)/reset/page';

// What the form does needs a running server; the page's own promises do not.
vi.mock('../../../app/(account)/reset/actions', () => ({ resetWithTokenAction: undefined }));

describe('the page that a reset link leads to', () => {
  it('keeps its address to itself, and lets a form without scripts say where it comes from', () => {
    // Under `no-referrer` browsers send `Origin: null` with such a form, which is refused as a foreign one.
    expect(metadata.referrer).toBe('strict-origin');
  });
});
