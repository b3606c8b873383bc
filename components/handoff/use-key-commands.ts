import { useEffect, useRef } from 'react'
import { commandOf, type KeyCommand } from './key-command'

const SEQUENCE_MS = 1_000
const TAKEN = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]'

/** Runs the command of each key that is pressed anywhere on the page and answered by nothing else. */
export function useKeyCommands(isOn: boolean, run: (command: KeyCommand) => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!isOn) return
    let previous: { key: string; atMs: number } | null = null
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key } = event
      const recent = previous && event.timeStamp - previous.atMs < SEQUENCE_MS ? previous.key : null
      previous = { key: key.toLowerCase(), atMs: event.timeStamp }
      const command = commandOf({
        key,
        hasModifier: event.metaKey || event.ctrlKey || event.altKey,
        isTaken: event.defaultPrevented || (target instanceof Element && target.closest(TAKEN) !== null),
        previous: recent,
      })
      if (!command) return
      event.preventDefault()
      latest.current(command)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isOn])
}
