const shortest = 32;
const known = /secret|change|default|example|password|placeholder|replace|your[-_ ]|insert|test|dummy|1234|abcd/i;

/** Why a signing secret must not be used in production, or null when nothing is wrong with it. */
export function weaknessOfSecret(secret: string): string | null {
  if (secret.length < shortest) return `is too short: at least ${shortest} characters, from a random source`;
  if (new Set(secret).size < 12) return 'repeats too few characters to be random';
  // A random base64 text of 44 characters meets one of these words about once in a thousand tries,
  // so they count only where the text also reads like words rather than noise.
  if (known.test(secret) && !/[0-9].*[A-Z]|[A-Z].*[0-9]/.test(secret)) return 'looks like a default from an example';
  return null;
}
