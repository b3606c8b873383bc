/** What a side means by a lead that is worth a conversation, as it would write it down on its own. */
export type Definition = {
  /** Points from which a lead is handed over; null: no line in points. */
  threshold: number | null
  /** Employees, both inside; null: no bound. */
  leastEmployees: number | null
  mostEmployees: number | null
  /** Roles one wants to talk to, in words of a job title. */
  titles: readonly string[]
  /** Types of engagement that show enough interest. */
  actions: readonly string[]
}
