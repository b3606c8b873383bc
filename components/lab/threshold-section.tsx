'use client'

import { useMemo } from 'react'
import { ThresholdPanel } from '@/components/charts/threshold-panel'
import { Section } from '@/components/ui/section'
import { Slider } from '@/components/ui/slider'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { prepareThresholdCurve, type ThresholdCurve } from '@/lib/charts/threshold-curve'
import type { ReplayReady } from '@/lib/contracts/replay'
import { formatShare } from '@/lib/domain/format/format-share'

type ThresholdSectionProps = {
  answer: ReplayReady
  threshold: number
  onThresholdChange: (threshold: number) => void
}

const sayOf = (key: string) => (value: number) =>
  key === 'volume' ? value.toFixed(value < 10 && value > 0 ? 1 : 0) : formatShare(value, 0)

/** All thresholds at once; the line is moved right under the curves. */
export function ThresholdSection({ answer, threshold, onThresholdChange }: ThresholdSectionProps) {
  const { draft, in_force, query, population } = answer
  const curve = useMemo(
    () => prepareThresholdCurve(draft, in_force, query.weeks, population.wins),
    [draft, in_force, query.weeks, population.wins],
  )
  const was = in_force?.threshold ?? null
  return (
    <Section
      id="threshold"
      title="Where the line is"
      note="Every threshold at once, with the other rules of the draft. In grey what is in force."
    >
      <figure aria-label="MQLs, SQL rate and wins by threshold" className="flex flex-col gap-5">
        {curve.panels.map(panel => (
          <ThresholdPanel
            key={panel.key}
            panel={panel}
            highest={curve.highest}
            at={Math.min(threshold, curve.highest)}
            was={was}
            say={sayOf(panel.key)}
          />
        ))}
        <div className="pl-12">
          <Slider
            label="Threshold"
            value={threshold}
            onValueChange={onThresholdChange}
            min={0}
            max={curve.highest}
            mark={was}
            say={points => `${points} points`}
          />
          <div className="flex justify-between text-xs text-ink-3" aria-hidden="true">
            <span>0</span>
            <span className="font-medium text-ink">Threshold {threshold}</span>
            <span>{curve.highest}</span>
          </div>
        </div>
        <figcaption className="max-w-prose text-sm text-ink-2">
          The shaded band goes from “none of the unknown leads would have become an SQL” to “all of them
          would”: the lower the line, the fewer of these leads sales ever saw.
        </figcaption>
      </figure>
      <details className="group mt-2 print:hidden">
        <summary className="touch-target inline-flex cursor-pointer items-center text-xs text-ink-3 underline decoration-rule underline-offset-3 hover:text-ink">
          <span className="group-open:hidden">Show as a table</span>
          <span className="hidden group-open:inline">Hide the table</span>
        </summary>
        <CurveTable curve={curve} />
      </details>
    </Section>
  )
}

function CurveTable({ curve }: { curve: ThresholdCurve }) {
  const every = Array.from({ length: Math.floor(curve.highest / 10) + 1 }, (_, i) => i * 10)
  return (
    <TableFrame label="Figures by threshold" className="mt-2">
      <Table className="max-w-lg">
        <thead>
          <tr>
            <HeadCell>Threshold</HeadCell>
            {curve.panels.map(panel => (
              <HeadCell key={panel.key} className="text-right whitespace-normal!">
                {panel.title}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {every.map(threshold => (
            <Row key={threshold}>
              <Cell>{threshold}</Cell>
              {curve.panels.map(panel => {
                const value = panel.values[threshold] ?? null
                return (
                  <Cell key={panel.key} className={numeric}>
                    {value === null ? '–' : sayOf(panel.key)(value)}
                  </Cell>
                )
              })}
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}
