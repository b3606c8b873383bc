'use client'

import { useId } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { TOKEN_SCOPES, type TokenScope } from '@/lib/domain/policy/policy'

const MEANINGS: Record<TokenScope, string> = {
  read: 'Numbers, leads and handoffs',
  write: 'Send engagement events and sales touches',
  import: 'Import files, see and undo imports',
  admin: 'Members, tokens, settings and the audit log',
}

type ScopeChoiceProps = {
  value: readonly TokenScope[]
  onValueChange: (scopes: TokenScope[]) => void
  error?: string | undefined
}

export function ScopeChoice({ value, onValueChange, error }: ScopeChoiceProps) {
  const id = useId()
  return (
    <fieldset className="flex flex-col gap-2" aria-describedby={error ? id : undefined}>
      <legend className="mb-2 text-sm font-medium">Scopes</legend>
      {TOKEN_SCOPES.map(scope => (
        <Checkbox
          key={scope}
          checked={value.includes(scope)}
          onCheckedChange={checked =>
            onValueChange(TOKEN_SCOPES.filter(each => (each === scope ? checked : value.includes(each))))
          }
        >
          <span>
            <span className="font-medium">{scope}</span>
            <span className="ml-2 text-ink-3">{MEANINGS[scope]}</span>
          </span>
        </Checkbox>
      ))}
      {error ? (
        <p id={id} className="text-xs text-bad">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
