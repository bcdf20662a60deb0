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

/**
 * Before the page's scripts are there a tap or a key would be lost. This inline script, whose hash the build puts
 * into the policy of the page, notes the choice on <html>; the question takes it up as soon as it runs.
 */
export const earlyAnswerScript =
  '(function(){var d=document,r=d.documentElement;function n(i){if(!r.dataset.answered)r.dataset.early=i}' +
  'd.addEventListener("click",function(e){var b=e.target.closest&&e.target.closest("[data-choice]");if(b)n(b.dataset.choice)});' +
  'd.addEventListener("keydown",function(e){var i="123".indexOf(e.key);if(e.key.length===1&&i>=0&&!e.metaKey&&!e.ctrlKey)n("abc".charAt(i))})})()';
