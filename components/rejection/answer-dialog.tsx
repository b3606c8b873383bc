'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Segmented } from '@/components/ui/segmented'
import { Textarea } from '@/components/ui/textarea'
import { writeJson } from '@/lib/client/request'
import type { AnsweredCluster, ClusterView } from '@/lib/contracts/rejection-cluster'
import type { ClusterAnswerKind } from '@/lib/domain/loop/cluster'
import { clusterTitle } from './cluster-headline'

const KINDS = [
  { value: 'fixed', label: 'Fixed in a version' },
  { value: 'disagree', label: 'Disagree' },
  { value: 'needs_data', label: 'Needs data' },
] as const

const ASKED: Record<ClusterAnswerKind, string> = {
  fixed: 'What changes',
  disagree: 'Why',
  needs_data: 'Which data, and by when',
}
const LEAST = 10

/** Marketing's answer to a cluster: what it does about it, or why it does nothing. */
export function AnswerDialog({ cluster, nextVersion }: { cluster: ClusterView; nextVersion: number }) {
  const [isOpen, setOpen] = useState(false)
  const [kind, setKind] = useState<ClusterAnswerKind>('fixed')
  const [version, setVersion] = useState(String(nextVersion))
  const [why, setWhy] = useState('')
  const client = useQueryClient()
  const answer = useMutation({
    mutationFn: () =>
      writeJson<AnsweredCluster>('/api/v1/rejections/clusters/answers', {
        method: 'POST',
        body: { cluster: cluster.key, kind, why, ...(kind === 'fixed' ? { version: Number(version) } : {}) },
      }),
    onSuccess: async () => {
      setOpen(false)
      await client.invalidateQueries()
    },
  })
  const isReady = why.trim().length >= LEAST && (kind !== 'fixed' || /^[1-9]\d*$/.test(version))
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">Answer</Button>}
      title={`Answer: ${clusterTitle(cluster)}`}
      description="The reps who logged these reasons are told, and both sides can read it."
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!isReady}
            pending={answer.isPending}
            onClick={() => answer.mutate()}
          >
            Send the answer
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Segmented label="Kind of answer" options={KINDS} value={kind} onValueChange={setKind} />
        {kind === 'fixed' ? (
          <Field
            label="Version"
            description={`The draft will become version ${nextVersion}. When it is in force the reps are told that their reason changed the rule.`}
          >
            <Input
              type="number"
              min={1}
              max={nextVersion}
              value={version}
              onChange={event => setVersion(event.currentTarget.value)}
              className="w-20! tabular-nums"
            />
          </Field>
        ) : null}
        <Field label={ASKED[kind]} description="At least 10 characters; the reps read it.">
          <Textarea
            value={why}
            onChange={event => setWhy(event.currentTarget.value)}
            rows={4}
            maxLength={2_000}
          />
        </Field>
        {answer.error ? (
          <p role="alert" className="text-bad">
            {answer.error.message}
          </p>
        ) : null}
      </div>
    </Dialog>
  )
}
