/** A decimal number as digits, so that no cent is lost to binary fractions. */
export type Decimal = { negative: boolean; whole: string; fraction: string }

const SCIENTIFIC = /^([+-]?)(\d+)(?:[.,](\d+))?e([+-]?\d{1,2})$/i
const PLAIN = /^([+-]?)([\d.,]+)$/

/**
 * Reads `1,234.50`, `1.234,50`, `1 234,5`, `1'234.50`, `1,00,000`, `1.5E+05`. Where one separator stands before
 * exactly three digits both readings exist: then `decimalComma`, the habit of the file, decides.
 */
export function parseDecimal(text: string, decimalComma: boolean): Decimal | null {
  const compact = text.replace(/[\s'’]/g, '')
  const scientific = SCIENTIFIC.exec(compact)
  if (scientific) return shift(scientific)
  const plain = PLAIN.exec(compact)
  if (!plain) return null
  const [, sign, digits = ''] = plain
  const parts = split(digits, decimalComma)
  return parts && { negative: sign === '-', ...parts }
}

function split(digits: string, decimalComma: boolean): { whole: string; fraction: string } | null {
  const mark = decimalMark(digits, decimalComma)
  const at = mark === null ? digits.length : digits.lastIndexOf(mark)
  const whole = ungroup(digits.slice(0, at))
  const fraction = digits.slice(at + 1)
  if (whole === null || /[.,]/.test(fraction) || (whole === '' && fraction === '')) return null
  return { whole: whole === '' ? '0' : whole, fraction }
}

function decimalMark(digits: string, decimalComma: boolean): ',' | '.' | null {
  const [comma, dot] = [digits.lastIndexOf(','), digits.lastIndexOf('.')]
  if (comma >= 0 && dot >= 0) return comma > dot ? ',' : '.'
  if (comma < 0 && dot < 0) return null
  const mark = comma >= 0 ? ',' : '.'
  if (digits.indexOf(mark) !== digits.lastIndexOf(mark)) return null
  const groupable = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)
  return groupable && (mark === ',') !== decimalComma ? null : mark
}

/** Thousands by threes, or the Indian way by twos before the last three. */
function ungroup(whole: string): string | null {
  if (/^\d*$/.test(whole)) return whole
  const mark = whole.includes(',') ? ',' : '.'
  const groups = whole.split(mark)
  const [first = '', ...rest] = groups
  const wellFormed =
    /^\d{1,3}$/.test(first) &&
    rest.every((group, i) => (i === rest.length - 1 ? /^\d{3}$/ : /^\d{2,3}$/).test(group))
  return wellFormed ? groups.join('') : null
}

function shift([, sign, whole = '', fraction = '', power]: RegExpExecArray): Decimal {
  const by = Number(power)
  const digits = whole + fraction
  const point = whole.length + by
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(point, 1)
  return { negative: sign === '-', whole: padded.slice(0, at), fraction: padded.slice(at) }
}
