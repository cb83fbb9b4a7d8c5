import { epcText, type CreditTransfer } from '../../../../core/domain/epc-text.js';
import { qrCode } from '../../../../core/domain/qr/qr-code.js';

/** A code to draw: a light square, and on it the outline of all that is dark. */
export interface DrawnCode {
  /** Modules on each side, with the light margin. */
  readonly size: number;
  /** Path data. */
  readonly path: string;
}

/** Light modules around a code, without which readers do not find it. */
const margin = 4;

/**
 * The code from which a bank's app takes a transfer.
 * @returns undefined where it cannot hold the details exactly as they stand beside it
 */
export function transferCode(transfer: CreditTransfer): DrawnCode | undefined {
  const text = epcText(transfer);
  const code = text === undefined ? undefined : qrCode([...new TextEncoder().encode(text)]);
  return (
    code && {
      size: code.length + 2 * margin,
      path: code.map((row, y) => rowPath(row, y + margin)).join(''),
    }
  );
}

/** Each run of dark modules in a row is one rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  const modules = row.map((isDark) => (isDark ? '#' : ' ')).join('');
  return [...modules.matchAll(/#+/g)]
    .map(({ index, 0: { length } }) => `M${index + margin} ${y}h${length}v1h-${length}z`)
    .join('');
}
