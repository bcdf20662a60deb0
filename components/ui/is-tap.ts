/** Where and when a finger was put down or lifted: pixels of the window, milliseconds. */
export interface TouchPoint {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

/** A touch that lasts longer, or goes further, may mean something else: a menu, a movement, a change of mind. */
const longest = 500;
const furthest = 10;

export const isTap = (down: TouchPoint, up: TouchPoint): boolean =>
  up.at - down.at <= longest && Math.hypot(up.x - down.x, up.y - down.y) <= furthest;
