import 'server-only'
import Holidays from 'date-holidays'
import type { Tx } from '@/db/client'
import type { HolidayList, HolidayQuery } from '@/lib/contracts/holiday'
import type { Scope } from '../scope'

const MOST_YEARS = 5

type Place = { code: string; name: string }

const places = (names: Record<string, string> | undefined): Place[] =>
  Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))

/** Public holidays of a country, or of one of its regions, year by year: proposals, to be kept or taken out. */
export async function listHolidays(
  _tx: Tx,
  _scope: Scope,
  query: HolidayQuery,
  now: Date,
): Promise<HolidayList> {
  const known = new Holidays()
  const countries = places(known.getCountries('en'))
  if (!query.country || !countries.some(each => each.code === query.country))
    return { countries, regions: [], holidays: [] }
  const regions = places(known.getStates(query.country, 'en'))
  const region = regions.find(each => each.code === query.region)?.code
  const calendar = region ? new Holidays(query.country, region) : new Holidays(query.country)
  const first = query.from_year ?? now.getUTCFullYear()
  const last = Math.min(query.to_year ?? first + 1, first + MOST_YEARS - 1)
  const byDate = new Map<string, string>()
  for (let year = first; year <= last; year++)
    for (const { date, name, type } of calendar.getHolidays(year, 'en') ?? [])
      if (type === 'public') byDate.set(date.slice(0, 10), byDate.get(date.slice(0, 10)) ?? name)
  const holidays = [...byDate].map(([date, name]) => ({ date, name }))
  return { countries, regions, holidays: holidays.sort((a, b) => (a.date < b.date ? -1 : 1)) }
}
