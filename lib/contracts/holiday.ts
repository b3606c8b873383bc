import { z } from 'zod'

/** `GET /api/v1/holidays`: public holidays to propose for a calendar; without a country, the countries there are. */
export const holidayQuery = z.strictObject({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'a country of two letters, such as DE')
    .optional(),
  region: z.string().max(20).optional(),
  from_year: z.coerce.number().int().min(2000).max(2100).optional(),
  to_year: z.coerce.number().int().min(2000).max(2100).optional(),
})
export type HolidayQuery = z.output<typeof holidayQuery>

const place = z.object({ code: z.string(), name: z.string() })

export const holidayList = z.object({
  countries: z.array(place),
  /** Parts of the country that have holidays of their own. */
  regions: z.array(place),
  holidays: z.array(z.object({ date: z.string(), name: z.string() })),
})
export type HolidayList = z.infer<typeof holidayList>
