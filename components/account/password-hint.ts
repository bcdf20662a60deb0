export const passwordHint = 'Eight characters or more. Any will do; length is what counts.';
