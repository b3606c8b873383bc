/** Solves A·x = b for a symmetric positive definite A by its Cholesky factor; null where A is not one. Only the lower half is read. */
export function solveSymmetric(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] | null {
  const size = right.length
  const factor = matrix.map(() => new Array<number>(size).fill(0))
  const at = (i: number, j: number) => factor[i]?.[j] ?? 0
  for (let i = 0; i < size; i++) {
    const line = factor[i] ?? []
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]?.[j] ?? 0
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k)
      if (i !== j) line[j] = sum / at(j, j)
      else if (sum <= 0 || !Number.isFinite(sum)) return null
      else line[j] = Math.sqrt(sum)
    }
  }
  const half: number[] = []
  for (let i = 0; i < size; i++) {
    let sum = right[i] ?? 0
    for (let k = 0; k < i; k++) sum -= at(i, k) * (half[k] ?? 0)
    half[i] = sum / at(i, i)
  }
  const solved = new Array<number>(size).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    let sum = half[i] ?? 0
    for (let k = i + 1; k < size; k++) sum -= at(k, i) * (solved[k] ?? 0)
    solved[i] = sum / at(i, i)
  }
  return solved
}
