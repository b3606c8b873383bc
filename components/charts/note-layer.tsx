'use client'

import { usePlotArea, useXAxisScale } from 'recharts'
import type { Annotation } from '@/lib/charts/annotation'
import { placeOn } from './place'

/** What happened, as a line on the time axis with its name on top. */
export function NoteLayer({ notes, named = true }: { notes: readonly Annotation[]; named?: boolean }) {
  const plot = usePlotArea()
  const scale = useXAxisScale()
  if (!plot) return null
  return (
    <g>
      {notes.map(note => {
        const x = placeOn(scale, note.position)
        if (x === null) return null
        const nearEnd = x > plot.x + plot.width - 60
        return (
          <g key={`${note.day}${note.label}`}>
            <line
              x1={x}
              x2={x}
              y1={plot.y - (named ? 12 : 0)}
              y2={plot.y + plot.height}
              stroke="var(--ink-3)"
              strokeWidth={1}
            />
            {named ? (
              <text
                x={nearEnd ? x - 5 : x + 5}
                y={plot.y - 4}
                textAnchor={nearEnd ? 'end' : 'start'}
                fontSize={12}
                fill="var(--ink-2)"
              >
                {note.label}
              </text>
            ) : null}
          </g>
        )
      })}
    </g>
  )
}
