'use client';
import { Field } from '@/components/ui/field';

interface EmailFieldProps {
  readonly kept: string;
  readonly error: string | null;
}

/** The address of an account; browsers fill it in as the user name. */
export const EmailField = ({ kept, error }: EmailFieldProps) => (
  <Field
    name="email"
    label="E-mail"
    type="email"
    inputMode="email"
    autoComplete="username"
    autoCapitalize="none"
    autoCorrect="off"
    spellCheck={false}
    required
    maxLength={254}
    defaultValue={kept}
    error={error}
  />
);
