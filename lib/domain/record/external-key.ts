const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'

/**
 * The id as it is stored and compared. Salesforce writes the same id with 15 characters or with 18, the last three
 * being a checksum of upper and lower case: such an id is its first 15, case-sensitively. In a file of Salesforce
 * every such id is cut, elsewhere one whose checksum is right; any other stays as it is.
 */
export function externalKey(id: string, source: string): string {
  const trimmed = id.trim()
  if (trimmed.length !== 18 || !/^[A-Za-z0-9]{15}[A-Z0-5]{3}$/.test(trimmed)) return trimmed
  return source === 'salesforce' || trimmed.endsWith(checksum(trimmed)) ? trimmed.slice(0, 15) : trimmed
}

function checksum(id: string): string {
  let suffix = ''
  for (let block = 0; block < 3; block++) {
    let bits = 0
    for (let i = 0; i < 5; i++) {
      const code = id.charCodeAt(block * 5 + i)
      if (code >= 65 && code <= 90) bits |= 1 << i
    }
    suffix += ALPHABET[bits]
  }
  return suffix
}
