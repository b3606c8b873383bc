import { describe, expect, it } from 'vitest'
import { type SlaClock, slaState } from './sla-state'

const at = (time: string) => new Date(`2026-11-18T${time}Z`)
const clock = (more: Partial<SlaClock>): SlaClock => ({
  dueAt: at('12:00:00'),
  touchedAt: null,
  voidedAt: null,
  isPaused: false,
  ...more,
})

describe('slaState', () => {
  it.each<[string, Partial<SlaClock>, string, ReturnType<typeof slaState>]>([
    ['touched at the due second', { touchedAt: at('12:00:00') }, '13:00:00', 'met'],
    ['touched a second late', { touchedAt: at('12:00:01') }, '13:00:00', 'breached'],
    ['silent at the due second', {}, '12:00:00', 'pending'],
    ['silent a second past it', {}, '12:00:01', 'breached'],
    ['touched later than now', { touchedAt: at('11:00:00') }, '10:00:00', 'pending'],
    ['taken away before it was due', { voidedAt: at('11:00:00') }, '13:00:00', 'void'],
    ['taken away later than now', { voidedAt: at('11:00:00') }, '10:00:00', 'pending'],
    ['taken away after the breach', { voidedAt: at('12:30:00') }, '13:00:00', 'breached'],
    ['taken away at the due second', { voidedAt: at('12:00:00') }, '13:00:00', 'void'],
    [
      'touched and taken away at once',
      { touchedAt: at('11:00:00'), voidedAt: at('11:00:00') },
      '13:00:00',
      'met',
    ],
    ['touched, then taken away', { touchedAt: at('10:00:00'), voidedAt: at('11:00:00') }, '13:00:00', 'met'],
    ['taken away, then touched', { touchedAt: at('11:30:00'), voidedAt: at('11:00:00') }, '13:00:00', 'void'],
    ['paused', { dueAt: null, isPaused: true }, '13:00:00', 'paused'],
    ['paused, then touched', { dueAt: null, isPaused: true, touchedAt: at('11:00:00') }, '13:00:00', 'met'],
    ['paused after the breach', { isPaused: true }, '13:00:00', 'breached'],
    [
      'paused, then taken away',
      { dueAt: null, isPaused: true, voidedAt: at('11:00:00') },
      '13:00:00',
      'void',
    ],
    ['without a promise', { dueAt: null, touchedAt: at('11:00:00') }, '13:00:00', null],
  ])('%s', (_, more, now, expected) => {
    expect(slaState(clock(more), at(now))).toBe(expected)
  })
})
