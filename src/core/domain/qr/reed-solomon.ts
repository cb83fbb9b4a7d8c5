/** The field of 256 elements that QR codes count in: modulo x^8 + x^4 + x^3 + x^2 + 1. */
const modulus = 0x11d;

/** Product of two elements, bit by bit. */
export function multiply(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * modulus);
    product ^= ((other >>> bit) & 1) * one;
  }
  return product;
}

/** Coefficients of (x - 1)(x - 2)(x - 4)(x - 8)..., highest first, without the leading 1. */
function generator(degree: number): number[] {
  let factors = [1];
  for (let count = 0, root = 1; count < degree; count++, root = multiply(root, 2)) {
    factors = [...factors, 0].map((factor, at) => factor ^ multiply(factors[at - 1] ?? 0, root));
  }
  return factors.slice(1);
}

/**
 * Codewords by which a reader repairs what it cannot see.
 * @param count how many; half as many codewords can be wrong
 */
export function correctionOf(data: readonly number[], count: number): number[] {
  const factors = generator(count);
  let remainder: number[] = [...Array(count).keys()].map(() => 0);
  for (const codeword of data) {
    const [first = 0, ...others] = remainder;
    const lead = codeword ^ first;
    remainder = [...others, 0].map((each, at) => each ^ multiply(factors[at] ?? 0, lead));
  }
  return remainder;
}
