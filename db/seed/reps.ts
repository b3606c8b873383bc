/** Who sells what where at the sample company. The first of the Americas is the demo sales rep. */
export const REPS = {
  americas: ['Rita Castellano', 'Colin Ashby', 'Naomi Sinclair', 'Luke Barlow'],
  dach: ['Georg Huber', 'Katja Vogel'],
  europe: ['Fiona Walsh', 'Hugo Laurent'],
  pacific: ['Kenji Mori'],
} as const

export type Region = keyof typeof REPS

const REGION_OF: Readonly<Record<string, Region>> = {
  'United States': 'americas',
  Canada: 'americas',
  Germany: 'dach',
  Austria: 'dach',
  Switzerland: 'dach',
  'United Kingdom': 'europe',
  France: 'europe',
  Netherlands: 'europe',
  Sweden: 'europe',
  Australia: 'pacific',
}

export function regionOf(country: string | null): Region {
  return REGION_OF[country ?? ''] ?? 'americas'
}
