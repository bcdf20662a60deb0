/** The question that a visitor meets first. It is part of the page itself, so that it is there before any script. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** What the choice is taken for, when it is wrong. */
  readonly confusion: string | null;
}

export const firstQuestion: {
  readonly label: string;
  readonly stem: string;
  readonly choices: readonly [Choice, Choice, Choice];
  /** Said after the right answer. */
  readonly praise: string;
  readonly reason: string;
} = {
  label: 'Gluteal region, right side, from the side',
  stem: 'Which muscle is lit?',
  choices: [
    {
      id: 'a',
      name: 'Gluteus maximus',
      confusion: 'Gluteus maximus lies further back and starts behind it.',
    },
    { id: 'b', name: 'Gluteus medius', confusion: null },
    {
      id: 'c',
      name: 'Gluteus minimus',
      confusion: 'Gluteus minimus is the smaller fan underneath.',
    },
  ],
  praise: 'Gluteus medius: a fan from the ilium to the greater trochanter.',
  reason: 'It holds the pelvis level whenever you stand on one leg.',
};
