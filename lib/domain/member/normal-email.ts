/** One spelling of an e-mail address, so that a person exists once: compatibility form, trimmed, lower case. */
export function normalEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase()
}
