'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { readJson, writeJson } from '@/lib/client/request'
import { type CriteriaDocument, criteriaDocument } from '@/lib/contracts/criteria'
import { applyChanges, type LabChanges } from './lab-changes'
import { SHADOW_PATH, shadowListOptions } from './shadow-options'
import type { ShadowView } from './shadow-view'

type Given = { base: number | null; changes: LabChanges }
type StartShadowProps = { view: ShadowView; given: Given; onStart: (id: string) => void }
type Source = { value: string; label: string; name: string; from: Given | { proposal: string } }

const WEEKS = ['2', '4', '6', '8', '12'] as const

/** Lets a proposal, a scenario or changes from the lab look on for some weeks. */
export function StartShadow({ view, given, onStart }: StartShadowProps) {
  const sources = sourcesOf(view, given)
  const [isOpen, setOpen] = useState(Object.keys(given.changes).length > 0)
  const [chosen, setChosen] = useState<string | null>(null)
  const [weeks, setWeeks] = useState<(typeof WEEKS)[number]>('4')
  const [name, setName] = useState<string | null>(null)
  const [from, setFrom] = useState('')
  const queries = useQueryClient()
  const source = sources.find(({ value }) => value === chosen) ?? sources[0]
  const start = useMutation({
    mutationFn: async () => {
      if (!source) throw new Error('There is nothing to start from.')
      const what =
        'proposal' in source.from
          ? { proposal_id: source.from.proposal }
          : { criteria: await criteriaOf(view, source.from) }
      const body = { ...what, name: name ?? source.name, weeks: Number(weeks), ...(from ? { from } : {}) }
      return writeJson<{ id: string }>(SHADOW_PATH, { method: 'POST', body })
    },
    onSuccess: async answer => {
      await queries.invalidateQueries({ queryKey: shadowListOptions.queryKey, exact: true })
      setOpen(false)
      if (answer) onStart(answer.id)
    },
  })
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">Start a run</Button>}
      title="Start a shadow run"
      description="It hands nobody over and changes no number. Anybody here can see what it would have done."
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button
            variant="primary"
            pending={start.isPending}
            disabled={source === undefined}
            onClick={() => start.mutate()}
          >
            Start
          </Button>
        </>
      }
    >
      {source === undefined ? (
        <p className="text-ink-2">
          There is nothing to start from: no proposal is open and no scenario is kept. Keep one in the lab
          first.
        </p>
      ) : (
        <div className="flex flex-col gap-4">
          {start.error ? <Banner tone="bad">{start.error.message}</Banner> : null}
          <Field label="Criteria">
            <Select
              label="Criteria"
              value={source.value}
              onValueChange={value => {
                setChosen(value)
                setName(null)
              }}
              options={sources.map(({ value, label }) => ({ value, label }))}
            />
          </Field>
          <Field label="Name">
            <Input value={name ?? source.name} maxLength={80} onValueChange={setName} />
          </Field>
          <div className="grid grid-cols-2 gap-4">
            <Field label="Weeks">
              <Select
                label="Weeks"
                value={weeks}
                onValueChange={setWeeks}
                options={WEEKS.map(value => ({ value, label: `${value} weeks` }))}
              />
            </Field>
            <Field label="First day" description="Empty: from now on. A day before looks back.">
              <Input type="date" value={from} onValueChange={setFrom} />
            </Field>
          </div>
        </div>
      )}
    </Dialog>
  )
}

function sourcesOf({ proposal, scenarios }: ShadowView, given: Given): Source[] {
  const isGiven = Object.keys(given.changes).length > 0
  return [
    ...(isGiven
      ? [{ value: 'given', label: 'The changes from the lab', name: 'From the lab', from: given }]
      : []),
    ...(proposal
      ? [
          {
            value: 'proposal',
            label: `The open proposal: ${proposal.title}`,
            name: proposal.title.slice(0, 80),
            from: { proposal: proposal.id },
          },
        ]
      : []),
    ...scenarios.map(({ id, name, base_version: base, changes }) => ({
      ...{ value: id, label: `Scenario: ${name}`, name, from: { base, changes } },
    })),
  ]
}

/** Changes are laid over the version they were made for; of what is in force where none was named. */
async function criteriaOf(
  { criteria, inForce }: ShadowView,
  { base, changes }: Given,
): Promise<CriteriaDocument> {
  if (base === null || base === inForce) return applyChanges(criteria, changes)
  const { content } = await readJson<{ content: { criteria: unknown } }>(`/api/v1/agreement/versions/${base}`)
  return applyChanges(criteriaDocument.parse(content.criteria), changes)
}
