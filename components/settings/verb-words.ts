/** `member.role_changed` as "Member: role changed". */
export function verbWords(verb: string): string {
  const [noun = verb, ...rest] = verb.split('.')
  const words = (text: string) => text.replaceAll('_', ' ')
  const subject = words(noun).replace(/^./, letter => letter.toUpperCase())
  return rest.length > 0 ? `${subject}: ${words(rest.join(' '))}` : subject
}
