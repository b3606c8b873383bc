import type { Person } from './draft-session'
import { personColour } from './person-colour'

/** Where somebody else writes: a line in their colour, with their name. */
export function proseCaret({ name, role }: Partial<Person>): HTMLElement {
  const colour = role ? personColour(role) : 'var(--ink-2)'
  const line = document.createElement('span')
  line.className = 'prose-caret'
  line.style.borderColor = colour
  const tag = document.createElement('span')
  tag.className = 'prose-caret-name'
  tag.style.background = colour
  tag.textContent = name ?? ''
  line.append(tag)
  return line
}
