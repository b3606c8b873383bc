import type { Fate, Mode } from './chapter'
import { REPS, regionOf } from './reps'
import type { Rng, Weighted } from './rng'
import type { Profile } from './story'
import { COMPANY_HEADS, COMPANY_TRADES, INDUSTRIES } from './words/companies'
import { FIRST_NAMES, LAST_NAMES } from './words/people'
import { BUYER_TITLES, NEIGHBOUR_TITLES, OTHER_TITLES } from './words/titles'

export type ProfileWish = {
  mode: Mode | 'background'
  fate: Fate | null
  countries: Weighted<string>
  sources?: Weighted<string>
  isPureChance?: boolean
}

type Range = readonly [low: number, high: number]

const SIZES: Weighted<Range> = [
  [[20, 49], 24],
  [[50, 99], 20],
  [[100, 249], 22],
  [[250, 999], 18],
  [[1_000, 4_999], 11],
  [[5_000, 24_000], 5],
]
const BUYING_SIZES: Weighted<Range> = [
  [[20, 49], 12],
  [[50, 99], 16],
  [[100, 249], 27],
  [[250, 999], 25],
  [[1_000, 4_999], 15],
  [[5_000, 24_000], 5],
]

const SOURCES: Weighted<string> = [
  ['Organic search', 24],
  ['Paid search', 20],
  ['Webinar', 18],
  ['Event', 12],
  ['Partner', 8],
  ['Referral', 6],
  ['Content syndication', 12],
]
const BUYING_SOURCES: Weighted<string> = [
  ['Organic search', 28],
  ['Paid search', 14],
  ['Webinar', 19],
  ['Event', 14],
  ['Partner', 13],
  ['Referral', 11],
  ['Content syndication', 1],
]
const FORM_SOURCES: Weighted<string> = [
  ['Content syndication', 64],
  ['Paid search', 22],
  ['Organic search', 14],
]
const SESSION_SOURCES: Weighted<string> = [
  ['Paid search', 58],
  ['Organic search', 30],
  ['Event', 12],
]

const BUYING: readonly (Fate | null)[] = ['sql', 'open', 'lost', 'won']

/** Draws who a lead is. Buyers are larger companies from warmer sources, unless the wish is pure chance. */
export function drawProfile(rng: Rng, wish: ProfileWish): Profile {
  const isBuying = !wish.isPureChance && BUYING.includes(wish.fate)
  const isOutside = wish.mode === 'persona_mismatch'
  const isSmall = isOutside && rng.chance(0.6)
  const [low, high] = isSmall ? [2, 18] : rng.weighted(isBuying ? BUYING_SIZES : SIZES)
  const employees = rng.int(low, high)
  const industry = isOutside && !isSmall ? 'Education' : rng.pick(INDUSTRIES)
  const country = rng.weighted(wish.countries)
  const firstName = rng.pick(FIRST_NAMES)
  const lastName = rng.pick(LAST_NAMES)
  const head = rng.pick(COMPANY_HEADS)
  const company = `${head} ${rng.pick(COMPANY_TRADES[industry] ?? ['Group'])}`
  return {
    firstName,
    lastName,
    email: `${ascii(firstName)}.${ascii(lastName)}@${ascii(head)}.example`,
    phone: rng.chance(0.62) ? inventedPhone(rng, country) : null,
    company,
    jobTitle: isOutside && !isSmall ? rng.pick(OTHER_TITLES) : drawTitle(rng, wish, isBuying),
    industry,
    country,
    employees,
    employeeBand: bandOf(employees),
    annualRevenueMinor: Math.round(employees * rng.logNormal(140_000, 0.5)) * 100,
    segment: employees < 100 ? 'SMB' : employees < 1_000 ? 'Mid-market' : 'Enterprise',
    source: rng.weighted(sourcesOf(wish, isBuying)),
    owner: rng.pick(REPS[regionOf(country)]),
  }
}

function drawTitle(rng: Rng, wish: ProfileWish, isBuying: boolean): string {
  const share = wish.isPureChance ? 0.7 : isBuying ? 0.92 : wish.mode === 'healthy' ? 0.75 : 0.45
  return rng.chance(share) ? rng.pick(BUYER_TITLES) : rng.pick(NEIGHBOUR_TITLES)
}

function sourcesOf({ mode, sources, isPureChance }: ProfileWish, isBuying: boolean): Weighted<string> {
  if (isPureChance) return SOURCES
  if (mode === 'form_fill') return sources ?? FORM_SOURCES
  if (mode === 'single_session') return SESSION_SOURCES
  return isBuying ? BUYING_SOURCES : SOURCES
}

const BANDS: readonly (readonly [limit: number, band: string])[] = [
  [50, '1-49'],
  [200, '50-199'],
  [1_000, '200-999'],
  [5_000, '1000-4999'],
]

function bandOf(employees: number): string {
  return BANDS.find(([limit]) => employees < limit)?.[1] ?? '5000+'
}

const ascii = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()

/** Numbers that regulators keep for fiction. */
function inventedPhone(rng: Rng, country: string): string | null {
  const digits = (n: number) => String(rng.int(0, 10 ** n - 1)).padStart(n, '0')
  if (country === 'United States' || country === 'Canada')
    return `+1 ${rng.pick([206, 312, 415, 617])} 555 01${digits(2)}`
  if (country === 'United Kingdom') return `+44 1632 960${digits(3)}`
  if (country === 'Germany') return `+49 30 23125 ${digits(3)}`
  if (country === 'Australia') return `+61 2 5550 ${digits(4)}`
  return null
}
