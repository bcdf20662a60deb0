/** What a figure must reach: itself, as a share of its control, or as a distance from it. */
export interface Target {
  readonly of: 'measured' | 'ratio' | 'difference';
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** The same work done by something that does only that, in the same run on the same machine. */
export interface Control {
  readonly name: string;
  readonly measured: number;
}

/** One line of the tables. An absolute time proves nothing on a shared machine, hence the control beside it. */
export interface Row {
  readonly line: string;
  readonly unit: string;
  readonly target: Target;
  /** Null when it could not be measured here; `note` says why. */
  readonly measured: number | null;
  readonly control?: Control;
  /** measured / control */
  readonly ratio?: number;
  readonly holds: boolean;
  /** What it was out of: the single runs, the spread, the state of the machine. */
  readonly note?: string;
}

interface Finding {
  readonly line: string;
  readonly unit: string;
  readonly target: Target;
  readonly measured: number | null;
  readonly control?: Control;
  readonly note?: string;
}

/** Completes a finding by its ratio and by whether it holds. What could not be measured does not hold. */
export function judge(finding: Finding): Row {
  const { measured, control, target } = finding;
  if (measured === null) return { ...finding, holds: false };
  const ratio = control === undefined ? undefined : measured / control.measured;
  const difference = control === undefined ? undefined : measured - control.measured;
  const judged = { measured, ratio, difference }[target.of];
  if (judged === undefined) throw new Error(`"${finding.line}" is judged by its ${target.of} and has no control`);
  const holds = judged <= (target.atMost ?? Infinity) && judged >= (target.atLeast ?? -Infinity);
  return { ...finding, measured: round(measured), ...(ratio === undefined ? {} : { ratio: round(ratio) }), holds };
}

const round = (value: number) => Number(value.toPrecision(4));
