import type { ImportKind } from '@/lib/contracts/import'
import { NO_CHOICES, type ReadingChoices } from './reading-choices'

/** A file on its way in. `sent` has a batch that the server imports. */
export type ImportFile = {
  id: string
  file: File
  choices: ReadingChoices
  step: 'choosing' | 'waiting' | 'sending' | 'sent' | 'refused'
  /** Share of the file that has been sent, 0..1. */
  progress: number
  batchId: string | null
  problem: string | null
}

export type FilesAction =
  | { type: 'add'; files: readonly { id: string; file: File }[] }
  | { type: 'remove'; id: string }
  | { type: 'choose'; id: string; choices: Partial<ReadingChoices> }
  | { type: 'change'; id: string; change: Partial<Omit<ImportFile, 'id' | 'file' | 'choices'>> }

export function reduceFiles(state: readonly ImportFile[], action: FilesAction): readonly ImportFile[] {
  switch (action.type) {
    case 'add':
      return [...state, ...action.files.map(newFile)]
    case 'remove':
      return state.filter(each => each.id !== action.id)
    case 'choose':
      return state.map(each =>
        each.id === action.id
          ? { ...each, step: 'choosing', problem: null, choices: { ...each.choices, ...action.choices } }
          : each,
      )
    case 'change':
      return state.map(each => (each.id === action.id ? { ...each, ...action.change } : each))
  }
}

function newFile({ id, file }: { id: string; file: File }): ImportFile {
  return { id, file, choices: NO_CHOICES, step: 'choosing', progress: 0, batchId: null, problem: null }
}

const ORDER: readonly ImportKind[] = ['leads', 'opportunities', 'events', 'stage_history']

/** Leads before what refers to them, so that nothing has to wait for its lead. */
export function importOrder<T extends { kind: ImportKind }>(files: readonly T[]): T[] {
  return [...files].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}
