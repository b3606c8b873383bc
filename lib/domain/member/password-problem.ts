export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 256

/** What everybody tries first; the words of the person and the company are refused beside these. */
const COMMON = new Set(
  `password password1 password12 password123 passw0rd p@ssw0rd p@ssword 12345678 123456789 1234567890 87654321
  11111111 00000000 12341234 123123123 1q2w3e4r 1qaz2wsx qwertyui qwertyuiop qwerty123 asdfghjk asdfghjkl zxcvbnm1
  iloveyou sunshine princess football baseball superman batman123 letmein1 letmein123 welcome1 welcome123 trustno1
  starwars whatever computer internet michelle jennifer charlie1 monkey123 dragon123 master123 shadow123 abc12345
  abcd1234 changeme changeme1 administrator admin123 admin1234 secret123 summer2026 winter2026 spring2026 autumn2026`.split(
    /\s+/,
  ),
)

/**
 * Why a password is refused, or null: length alone is asked for (8 to 256 characters), no mix of kinds of
 * characters, and nothing that is guessed first (ASVS 5, 6.2).
 */
export function passwordProblem(password: string, context: readonly string[]): string | null {
  const length = [...password].length
  if (length < PASSWORD_MIN) return `Use at least ${PASSWORD_MIN} characters; 15 or more is better.`
  if (length > PASSWORD_MAX) return `Use at most ${PASSWORD_MAX} characters.`
  const lower = password.toLowerCase()
  if (COMMON.has(lower) || new Set(lower).size < 4)
    return 'This password is among the first that are guessed.'
  const words = context
    .flatMap(each => each.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter(word => word.length >= 4)
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), lower)
  return [...rest].length < 4 ? 'Use something other than your name, e-mail address or company.' : null
}
