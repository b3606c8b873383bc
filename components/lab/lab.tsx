'use client'

import { throttle, useQueryStates } from 'nuqs'
import { useCallback, useMemo, useRef, useState } from 'react'
import { CopyLink } from '@/components/reporting/copy-link'
import { LoadFailed } from '@/components/reporting/load-failed'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { draftFigures } from './draft-figures'
import { labHeadline } from './headline'
import { applyChanges, type LabChanges, withChange } from './lab-changes'
import { LabControls } from './lab-controls'
import { labParams } from './lab-params'
import { LabResult } from './lab-result'
import type { LabSetting } from './lab-setting'
import type { LabView } from './lab-view'
import { LabWaiting } from './lab-waiting'
import { ScenarioMenu } from './scenario-menu'
import { SuggestButton } from './suggest-button'
import { suggestionsOf } from './suggestions-of'
import { useReplay } from './use-replay'

/** Criteria under the hand, and what they would have done to the team's own history. */
export function Lab({ view }: { view: LabView }) {
  const [params, setParams] = useQueryStates(labParams, { limitUrlUpdates: throttle(400) })
  const [changes, setChanges] = useState<LabChanges>(params.changes)
  const latest = useRef(changes)
  const { criteria: base, version } = view
  const draft = useMemo(() => applyChanges(base, changes), [base, changes])
  const replay = useReplay(draft)
  const { answer, of } = replay
  const figures = useMemo(() => (answer && of ? draftFigures(answer, of, draft) : null), [answer, of, draft])
  const put = useCallback(
    (next: LabChanges) => {
      latest.current = next
      setChanges(next)
      void setParams({ base: version, changes: next })
    },
    [setParams, version],
  )
  const change = useCallback<LabSetting['change']>(
    (name, to, before) => put(withChange(latest.current, name, to, before)),
    [put],
  )
  const moveLine = useCallback(
    (total: number) => change('total', total, base.thresholds.total),
    [change, base],
  )
  const inForceName = answer?.in_force?.version ? `Version ${answer.in_force.version}, in force` : 'In force'

  return (
    <>
      <PageHeader
        title={figures && answer ? labHeadline(figures, answer.in_force?.figures ?? null) : 'Lab'}
        actions={
          <>
            <Button onClick={() => put({})} disabled={Object.keys(changes).length === 0}>
              Start over
            </Button>
            <ScenarioMenu base={version} changes={changes} mayKeep={view.mayKeep} onOpen={put} />
            {view.maySuggest && figures ? (
              <SuggestButton
                suggestions={suggestionsOf(base, changes)}
                because={labHeadline(figures, answer?.in_force?.figures ?? null)}
              />
            ) : null}
            <CopyLink pin={{ base: version === null ? null : String(version) }} />
          </>
        }
      >
        {introOf(view)} Every lead is replayed over all it did, up to the moment sales made it theirs.
      </PageHeader>
      {replay.error ? (
        <div className="mb-6">
          <LoadFailed error={replay.error} onRetry={replay.retry} />
        </div>
      ) : null}
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <div className="max-lg:order-2">
          <LabControls base={base} draft={draft} changes={changes} change={change} />
        </div>
        <div className="min-w-0">
          {answer && figures ? (
            <LabResult
              {...{ answer, figures, draft, inForceName }}
              answered={of ?? draft}
              isStale={replay.isStale}
              timeZone={view.timeZone}
              onThresholdChange={moveLine}
            />
          ) : (
            <LabWaiting status={replay.status} message={replay.message} />
          )}
        </div>
      </div>
    </>
  )
}

function introOf({ version, title, isInForce }: LabView): string {
  if (version === null) return 'Nothing is agreed yet, so the draft starts from usual criteria.'
  return `The draft starts from version ${version}${isInForce ? ', in force' : ''}: ${title}.`
}
