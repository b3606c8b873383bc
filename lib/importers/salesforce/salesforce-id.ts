const ID = /^([a-zA-Z0-9]{15})(?:[A-Z0-5]{3})?$/
const NOTHING = '000000000000000'

/** Salesforce writes one id with 15 or 18 characters: the first 15, case and all, tell it. Null: the id of nothing. */
export function salesforceId(text: string | null): string | null {
  if (text === null) return null
  const id = ID.exec(text)?.[1] ?? text
  return id === NOTHING ? null : id
}
