'use client'

import { Button } from '@/components/ui/button'
import { FileDrop } from '@/components/ui/file-drop'
import { FilePanel } from './file-panel'
import { useImportFiles } from './use-import-files'

/** Drop files, see how each will be read, import them. */
export function ImportPanel({ zones }: { zones: readonly string[] }) {
  const { files, readyCount, add, remove, choose, send, sendAll } = useImportFiles()
  return (
    <div className="flex flex-col gap-6">
      <FileDrop
        label={files.length === 0 ? 'Drop files here, or choose them' : 'Add more files'}
        hint="CSV exports of leads, engagement, opportunities and stage history, from HubSpot, Salesforce, Marketo or any table. Nothing is imported before you have seen how it will be read."
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        onFiles={add}
      />
      {files.map(each => (
        <FilePanel
          key={each.id}
          item={each}
          zones={zones}
          isAlone={files.length === 1}
          onChoose={choices => choose(each.id, choices)}
          onSend={() => void send(each)}
          onRemove={() => remove(each.id)}
        />
      ))}
      {readyCount > 1 ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary" onClick={() => void sendAll()}>
            Import {readyCount} files
          </Button>
          <p className="text-sm text-ink-2">Leads go first, whatever the order above.</p>
        </div>
      ) : null}
    </div>
  )
}
