import { describe, expect, it } from 'vitest'
import { BENCHMARK_IDS, benchmarkOf } from './benchmarks'
import { FORMS, METRIC_IDS } from './ids'
import { plansOf } from './plans-of'
import { ALL_METRICS, declarationOf } from './registry'

describe('the registry', () => {
  it('declares every metric under its own id, in the order of the ids', () => {
    expect(ALL_METRICS.map(declaration => declaration.id)).toEqual([...METRIC_IDS])
  })

  it.each(METRIC_IDS)('%s says what it is', id => {
    const declaration = declarationOf(id)
    for (const text of [
      declaration.label,
      declaration.question,
      declaration.definition,
      declaration.formula,
    ]) {
      expect(text.length).toBeGreaterThan(2)
    }
    expect(declaration.question.endsWith('?')).toBe(true)
    expect(declaration.definition.endsWith('.')).toBe(true)
    expect(declaration.forms).toContain(declaration.defaultForm)
  })

  it.each(METRIC_IDS)('%s puts every row of a plan into classes that open, or into none', id => {
    const declaration = declarationOf(id)
    for (const form of FORMS) {
      if (!declaration.forms.includes(form)) continue
      const plans = plansOf(declaration, { form, isOpen: true, stage: 'mql', byStage: false })
      for (const plan of Object.values(plans)) {
        const names = [...plan.rules, ...plan.beyond].map(rule => rule.name)
        for (const name of Object.values(plan.parts).flat()) {
          const isOptional = name.startsWith('untold_')
          if (!isOptional) expect(names, `${id} ${form} ${name}`).toContain(name)
        }
        for (const name of Object.keys(plan.measured ?? {})) expect(names).toContain(name)
      }
    }
  })
})

describe('benchmarks', () => {
  it.each(BENCHMARK_IDS)('%s is a claim with its source, definition and denominator', id => {
    const { claim, source, definition, denominator, low, high } = benchmarkOf(id)
    for (const text of [claim, source, definition, denominator]) expect(text.length).toBeGreaterThan(2)
    if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high)
  })

  it('are each claimed of some metric', () => {
    const claimed = new Set(ALL_METRICS.flatMap(declaration => declaration.benchmarks))
    expect([...claimed].sort()).toEqual([...BENCHMARK_IDS].sort())
  })
})
