import { Section } from '@/components/ui/section'
import { niceAxis } from '@/lib/charts/nice-axis'
import type { ReplaySide } from '@/lib/contracts/replay'
import { formatMonth } from '@/lib/domain/format/format-day'

type MonthsSectionProps = { draft: ReplaySide; inForce: ReplaySide | null; threshold: number }

const HEIGHT = 120

/** MQLs by month at the line as it stands; the months of every threshold are here, so moving it asks nobody. */
export function MonthsSection({ draft, inForce, threshold }: MonthsSectionProps) {
  const at = Math.max(0, Math.round(threshold))
  const months = draft.months.map((month, i) => ({
    month: month.month,
    now: month.mqls[at] ?? 0,
    before: inForce?.months[i]?.mqls[Math.max(0, Math.round(inForce.threshold))] ?? null,
  }))
  const axis = niceAxis(
    Math.max(1, ...months.map(each => Math.max(each.now, each.before ?? 0))),
    undefined,
    3,
  )
  const y = (value: number) => HEIGHT - (value / axis.top) * HEIGHT
  const width = 100 / Math.max(1, months.length)
  return (
    <Section
      id="months"
      title="Month by month"
      note="MQLs of the draft, and in outline those of what is in force."
    >
      <figure aria-label="MQLs by month" className="relative pl-12">
        <div className="relative" style={{ height: HEIGHT }}>
          {axis.ticks.map(tick => (
            <span
              key={tick}
              aria-hidden="true"
              className="absolute right-full mr-2 -translate-y-1/2 text-xs text-ink-3"
              style={{ top: y(tick) }}
            >
              {tick}
            </span>
          ))}
          <svg
            viewBox={`0 0 100 ${HEIGHT}`}
            preserveAspectRatio="none"
            className="absolute inset-0 size-full"
            aria-hidden="true"
          >
            {axis.ticks.map(tick => (
              <line
                key={tick}
                x1={0}
                x2={100}
                y1={y(tick)}
                y2={y(tick)}
                stroke={tick === 0 ? 'var(--rule)' : 'var(--hairline)'}
                vectorEffect="non-scaling-stroke"
              />
            ))}
            {months.map((each, i) => (
              <g key={each.month}>
                <rect
                  x={i * width + width * 0.15}
                  width={width * 0.7}
                  y={y(each.now)}
                  height={HEIGHT - y(each.now)}
                  fill="var(--marketing)"
                  fillOpacity={0.7}
                />
                {each.before === null ? null : (
                  <path
                    d={`M${i * width + width * 0.05} ${HEIGHT}V${y(each.before)}H${(i + 1) * width - width * 0.05}V${HEIGHT}`}
                    fill="none"
                    stroke="var(--mark)"
                    vectorEffect="non-scaling-stroke"
                  />
                )}
              </g>
            ))}
          </svg>
        </div>
        <div className="mt-1 flex justify-between text-xs text-ink-3" aria-hidden="true">
          <span>{months[0] ? formatMonth(months[0].month) : ''}</span>
          <span>{months.at(-1) ? formatMonth(months.at(-1)?.month ?? '') : ''}</span>
        </div>
        <table className="sr-only">
          <caption>MQLs by month</caption>
          <tbody>
            {months.map(each => (
              <tr key={each.month}>
                <th scope="row">{formatMonth(each.month)}</th>
                <td>{each.now}</td>
                <td>{each.before ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </figure>
    </Section>
  )
}
