'use client'

import { Slider as BaseSlider } from '@base-ui/react/slider'
import { clsx } from 'clsx'

type SliderProps = {
  label: string
  value: number
  onValueChange: (value: number) => void
  min: number
  max: number
  step?: number
  /** A grey mark on the track: where the value was. */
  mark?: number | null
  /** What a screen reader says for a value. */
  say?: (value: number) => string
  className?: string
}

/** A value dragged along a line, with the value it had before as a mark on it. */
export function Slider({
  label,
  value,
  onValueChange,
  min,
  max,
  step = 1,
  mark,
  say,
  className,
}: SliderProps) {
  const place = mark == null || max === min ? null : ((mark - min) / (max - min)) * 100
  return (
    <BaseSlider.Root
      value={value}
      onValueChange={onValueChange}
      min={min}
      max={max}
      step={step}
      className={clsx('w-full', className)}
    >
      <BaseSlider.Control className="flex h-8 w-full touch-none items-center select-none pointer-coarse:h-11">
        <BaseSlider.Track className="relative h-0.5 w-full rounded-full bg-rule">
          {place === null ? null : (
            <span
              aria-hidden="true"
              className="absolute top-1/2 h-3 w-px -translate-y-1/2 bg-ink-3"
              style={{ left: `${Math.min(100, Math.max(0, place))}%` }}
            />
          )}
          <BaseSlider.Indicator className="rounded-full bg-ink" />
          <BaseSlider.Thumb
            aria-label={label}
            getAriaValueText={say ? (_, current) => say(current) : null}
            className="size-4 rounded-full border border-ink bg-raised shadow-lift has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-ink"
          />
        </BaseSlider.Track>
      </BaseSlider.Control>
    </BaseSlider.Root>
  )
}
