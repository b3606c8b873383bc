'use client'

import dynamic from 'next/dynamic'
import { ChartSpace } from './chart-space'

// The number and its table come with the page; the code that draws comes after them.
const loading = (height: number) => () => <ChartSpace height={height} />

export const COHORT_HEIGHT = 280
export const INCIDENCE_HEIGHT = 280
export const SIZE_HEIGHT = 260
export const SCORE_HEIGHT = 240
export const VOLUME_PIPELINE_HEIGHT = 380

export const LazyCohortDrawing = dynamic(
  () => import('./cohort-drawing').then(module => module.CohortDrawing),
  {
    ssr: false,
    loading: loading(COHORT_HEIGHT),
  },
)

export const LazyIncidenceDrawing = dynamic(
  () => import('./incidence-drawing').then(module => module.IncidenceDrawing),
  {
    ssr: false,
    loading: loading(INCIDENCE_HEIGHT),
  },
)

export const LazySizeDrawing = dynamic(() => import('./size-drawing').then(module => module.SizeDrawing), {
  ssr: false,
  loading: loading(SIZE_HEIGHT),
})

export const LazyVolumePipelineDrawing = dynamic(
  () => import('./volume-pipeline-drawing').then(module => module.VolumePipelineDrawing),
  { ssr: false, loading: loading(VOLUME_PIPELINE_HEIGHT) },
)

export const LazyScoreDrawing = dynamic(() => import('./score-drawing').then(module => module.ScoreDrawing), {
  ssr: false,
  loading: loading(SCORE_HEIGHT),
})
