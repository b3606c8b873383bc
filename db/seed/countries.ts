import type { Weighted } from './rng'

export const EVERYWHERE: Weighted<string> = [
  ['United States', 46],
  ['Canada', 8],
  ['United Kingdom', 12],
  ['Germany', 9],
  ['Austria', 2],
  ['Switzerland', 3],
  ['France', 6],
  ['Netherlands', 5],
  ['Sweden', 4],
  ['Australia', 5],
]

const IN_DACH = ['Germany', 'Austria', 'Switzerland']

export const DACH = EVERYWHERE.filter(([country]) => IN_DACH.includes(country))
export const OUTSIDE_DACH = EVERYWHERE.filter(([country]) => !IN_DACH.includes(country))
