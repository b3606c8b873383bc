const LOCAL = ['localhost', '127.0.0.1', '[::1]', '']

/** Refuses a database that is not on this machine: invented people do not belong among real ones. */
export function requireLocal(url: string): void {
  const { hostname } = new URL(url)
  if (!LOCAL.includes(hostname))
    throw new Error(`Seeding is for a database on this machine; this one is on ${hostname}.`)
}
