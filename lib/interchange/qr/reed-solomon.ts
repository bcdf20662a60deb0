/** Arithmetic of GF(256) with the polynomial x^8 + x^4 + x^3 + x^2 + 1 of ISO/IEC 18004. */
const exponents: number[] = [];
const logarithms: number[] = [];
for (let power = 0, value = 1; power < 255; power += 1) {
  exponents[power] = value;
  logarithms[value] = power;
  value = value < 128 ? value << 1 : (value << 1) ^ 0x11d;
}

const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (exponents[((logarithms[a] ?? 0) + (logarithms[b] ?? 0)) % 255] ?? 0);

/** Coefficients after the leading one of (x - 1)(x - 2)(x - 4)..., `degree` factors. */
function generator(degree: number): readonly number[] {
  let polynomial: readonly number[] = [1];
  for (let root = 0; root < degree; root += 1) {
    const factor = exponents[root] ?? 1;
    const longer = [...polynomial, 0];
    polynomial = longer.map((coefficient, i) => coefficient ^ times(polynomial[i - 1] ?? 0, factor));
  }
  return polynomial.slice(1);
}

/** The correction bytes of one block: the remainder of its data by the generator. */
export function correctionOf(data: readonly number[], length: number): readonly number[] {
  const divisor = generator(length);
  let remainder: readonly number[] = new Array<number>(length).fill(0);
  for (const byte of data) {
    const factor = byte ^ (remainder[0] ?? 0);
    const shifted = [...remainder.slice(1), 0];
    remainder = shifted.map((coefficient, i) => coefficient ^ times(divisor[i] ?? 0, factor));
  }
  return remainder;
}
